/** Returns the p-th percentile, interpolated between the two nearest values. */
function percentile(values: readonly number[], p: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  const rank = (p / 100) * (ordered.length - 1);
  const below = ordered[Math.floor(rank)] ?? 0;
  const above = ordered[Math.ceil(rank)] ?? 0;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** Computes a CloudWatch statistic over the values of a period; undefined without values. */
export function statisticOf(name: string, values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce((one, other) => one + other, 0);
  if (name === 'Sum') return sum;
  if (name === 'Average') return sum / values.length;
  if (name === 'Maximum') return Math.max(...values);
  if (/^p\d/.test(name)) return percentile(values, Number(name.slice(1)));
  throw new Error(`The statistic ${name} is not supported here.`);
}
