/** How often an operation may be called with one key. Routes that share a name share the count. */
export interface Limit {
  /** As `RateLimit-Policy` shows it and a stage overrides it: a letter, then letters, digits and `-`. */
  readonly name: string;
  /** The maximum number of requests per period. A stage can override it. */
  readonly max: number;
  readonly per: Period;
}

/** The length of a window. All windows start at full minutes, hours and days, in UTC. */
export type Period = 'minute' | 'hour' | 'day';

/** The length of each period, in seconds. */
export const periodSeconds = { minute: 60, hour: 3_600, day: 86_400 } as const satisfies Record<
  Period,
  number
>;

/** How much of an ISO timestamp names a period's window. */
const idLength = { minute: 16, hour: 13, day: 10 } as const satisfies Record<Period, number>;

/** The window that contains `now`, in epoch milliseconds: its id, such as `2026-01-31T12` for an hour, and its end. */
export function windowAt(per: Period, now: number): { id: string; endsAt: number } {
  const length = periodSeconds[per] * 1_000;
  const startsAt = now - (now % length);
  return { id: new Date(startsAt).toISOString().slice(0, idLength[per]), endsAt: startsAt + length };
}
