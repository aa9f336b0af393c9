import type { Write } from '../dynamodb/index.ts';
import { logger } from '../observability/index.ts';
import { list, type SuspensionRecords } from './suspension-records.ts';

/** Tells whether a person is suspended. */
export type SuspensionCheck = (userId: string) => Promise<boolean>;

/** How long a function goes without looking, in milliseconds. */
const freshForMs = 20_000;

/**
 * A check for a service's router: access tokens outlive a suspension, and API Gateway accepts them. Reads the few people
 * who were suspended lately, once in 20 seconds and function, however many people call: half a read unit. `now` returns
 * milliseconds.
 *
 * @example createRouter({ …, suspensionCheck: suspensionCheck(suspensions) })
 */
export function suspensionCheck(records: SuspensionRecords, now: () => number = Date.now): SuspensionCheck {
  let suspended: Promise<ReadonlySet<string>> = Promise.resolve(new Set<string>());
  let readAt = Number.NEGATIVE_INFINITY;
  return async (userId) => {
    if (now() - readAt >= freshForMs) {
      readAt = now();
      suspended = readSuspended(records, suspended);
    }
    return (await suspended).has(userId);
  };
}

/** While the table cannot be read, those who were known to be suspended still are. */
async function readSuspended(
  records: SuspensionRecords,
  before: Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  try {
    const userIds = new Set<string>();
    for await (const { userId } of records.find.all({ list })) userIds.add(userId);
    return userIds;
  } catch (error) {
    logger.error('Suspensions could not be read: those who were suspended lately may still call', { error });
    return before;
  }
}

/** For transactions: fails with `AlreadyExists` as its cause if a person was suspended lately. */
export function checkNotSuspended(records: SuspensionRecords, userId: string): Write {
  return records.checkMissing({ list, userId });
}
