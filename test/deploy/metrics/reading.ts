/** A metric, or all metrics with a name, that an alarm or a widget reads. */
export interface Reading {
  namespace: string;
  metric: string;
  /** The names of the dimensions, in any order. */
  dimensions: string[];
  /** The dimensions' values in the template; empty if all are meant. */
  values: unknown[];
}

/** Describes the metric of a reading as a line of text, for comparisons. */
export const kindOf = ({ namespace, metric, dimensions }: Omit<Reading, 'values'>): string =>
  `${namespace} ${metric} by ${dimensions.toSorted().join(', ')}`;
