/** A metric, or all metrics of a name, that an alarm or a widget reads. */
export interface Reading {
  namespace: string;
  metric: string;
  /** The names of the dimensions, in no order. */
  dimensions: string[];
  /** Their values, as the template says them; none where all are meant. */
  values: unknown[];
}

/** What a reading is of, as a line of text, to compare it by. */
export const kindOf = ({ namespace, metric, dimensions }: Omit<Reading, 'values'>): string =>
  `${namespace} ${metric} by ${dimensions.toSorted().join(', ')}`;
