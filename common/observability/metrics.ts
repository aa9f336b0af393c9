/** How CloudWatch shows a number. */
export type MetricUnit = 'Milliseconds' | 'Count';

/**
 * What makes CloudWatch read metrics out of a log line (its embedded metric format), so that they cost no call and no
 * time. Spread into the fields of a line; the names are those of fields of that line. Every line is a value, so
 * `SampleCount` of a duration counts the lines.
 *
 * Every combination of the dimensions' values is a metric that is paid for: take what has few, a route's template for
 * instance, never ids.
 *
 * @param dimensions - text fields by which the numbers are kept apart
 * @param units - the number fields, and their units
 * @example logger.info('request', { route, durationMs, ...metricsOf(['service', 'route'], { durationMs: 'Milliseconds' }) });
 */
export function metricsOf(dimensions: readonly string[], units: Readonly<Record<string, MetricUnit>>) {
  const Metrics = Object.entries(units).map(([Name, Unit]) => ({ Name, Unit }));
  const Namespace = process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'moim';
  return {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace, Dimensions: [[...dimensions]], Metrics }],
    },
  };
}
