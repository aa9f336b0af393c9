import { add, entity } from '@moim/common/dynamodb';

/** How often something was tried in one window of time. */
export interface Attempts {
  id: string;
  count: number;
  /** The end of the window and the record's TTL, in epoch seconds. */
  expiresAt: number;
}

export const attempts = entity<Attempts>()('attempts', {
  table: 'auth',
  key: { pk: ['id'] },
  ttl: 'expiresAt',
  personal: { fields: { id: 'expire' }, notExported: 'Counts under a keyed hash.' },
});

/**
 * Counts an attempt in the current fixed window of `seconds`.
 *
 * @returns the number of attempts in the window, this one included, and when the window ends in epoch seconds
 */
export async function countAttempt(
  id: string,
  seconds: number,
  now = Date.now(),
): Promise<{ count: number; endsAt: number }> {
  const endsAt = (Math.floor(now / 1000 / seconds) + 1) * seconds;
  const { count } = await attempts.upsert({ id: `${id} ${endsAt}` }, { count: add(1), expiresAt: endsAt });
  return { count, endsAt };
}
