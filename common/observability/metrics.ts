/** How CloudWatch shows a number. */
type MetricUnit = 'Milliseconds' | 'Count';

/** Numbers of a line, and the text fields by whose values they are kept apart. */
export interface MetricsBy {
  dimensions: readonly string[];
  units: Readonly<Record<string, MetricUnit>>;
}

/**
 * What makes CloudWatch read metrics out of a log line (its embedded metric format), so that they cost no call and no
 * time. Spread into the fields of a line; the names are those of fields of that line. Every line is a value, so
 * `SampleCount` of a duration counts the lines.
 *
 * Every combination of the dimensions' values is a metric that is paid for: take what has few, a route's template for
 * instance, never ids.
 *
 * @param sets - number fields with their units, and the text fields by which they are kept apart; a number may be in several
 * @example logger.info('request', { route, ms, ...metricsOf({ dimensions: ['route'], units: { ms: 'Milliseconds' } }) });
 */
export function metricsOf(...sets: readonly MetricsBy[]) {
  const Namespace = process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'moim';
  return {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: sets.map(({ dimensions, units }) => ({
        Namespace,
        Dimensions: [[...dimensions]],
        Metrics: Object.entries(units).map(([Name, Unit]) => ({ Name, Unit })),
      })),
    },
  };
}
