/**
 * Milliseconds to wait after a number of failures in a row: random, up to a bound that doubles each time. Random, so that
 * clients which lost their connection together do not come back together.
 */
export function backoff(failures: number, { first = 1_000, longest = 30_000 } = {}): number {
  return Math.random() * Math.min(longest, first * 2 ** failures);
}
