import { isObject, objectOf } from '../core/json.ts';
import type { Outcome } from '../lambda/outcome.ts';

/** The ids of a batch's failed items. `crashed`: the function did not return, so all of them failed. */
export interface BatchOutcome {
  readonly failed: ReadonlySet<string>;
  readonly crashed: boolean;
}

/**
 * Reads a function's result for a batch as Lambda does with ReportBatchItemFailures: an empty result means success, and
 * a result that names anything but items of the batch fails the whole batch.
 */
export function batchOutcome(outcome: Outcome, ids: readonly string[]): BatchOutcome {
  const all = { failed: new Set(ids), crashed: true };
  if ('failure' in outcome) return all;
  const { batchItemFailures } = objectOf(outcome.value);
  if (batchItemFailures === undefined || batchItemFailures === null)
    return { failed: new Set(), crashed: false };
  if (!Array.isArray(batchItemFailures)) return all;
  const named = batchItemFailures.map((item) => (isObject(item) ? item.itemIdentifier : undefined));
  const failed = named.filter((id) => typeof id === 'string' && ids.includes(id)).map(String);
  return failed.length < named.length ? all : { failed: new Set(failed), crashed: false };
}
