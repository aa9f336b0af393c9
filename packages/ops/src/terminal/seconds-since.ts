/** Formats the seconds since a `performance.now()` timestamp with one decimal. */
export const secondsSince = (start: number): string => ((performance.now() - start) / 1_000).toFixed(1);
