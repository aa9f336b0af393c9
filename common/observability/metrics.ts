/** The CloudWatch unit of a metric. */
type MetricUnit = 'Milliseconds' | 'Count';

/** Number fields of a log line with their units, and the text fields that are their dimensions. */
export interface MetricSet {
  dimensions: readonly string[];
  units: Readonly<Record<string, MetricUnit>>;
}

/**
 * Makes CloudWatch extract metrics from a log line (the embedded metric format), without an API call. Spread the result
 * into the fields of the line; names refer to fields of that line. Every line is one sample, so `SampleCount` of a
 * duration counts the lines.
 *
 * Each combination of dimension values is a billed metric: use dimensions with few values, such as route templates,
 * never ids.
 *
 * @param sets - number fields with their units, and their dimensions; a field may be in several sets
 * @example logger.info('request', { route, ms, ...metricsOf({ dimensions: ['route'], units: { ms: 'Milliseconds' } }) });
 */
export function metricsOf(...sets: readonly MetricSet[]) {
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
