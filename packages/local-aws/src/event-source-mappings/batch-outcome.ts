import { isObject, objectOf } from '../core/json.ts';
import type { Outcome } from '../lambda/outcome.ts';

/** Which of a batch failed, by their ids; `crashed`: the function gave no answer, so all of them. */
export interface BatchOutcome {
  readonly failed: ReadonlySet<string>;
  readonly crashed: boolean;
}

/**
 * Reads a function's answer to a batch as Lambda does with ReportBatchItemFailures: no answer means that all went well,
 * an answer that names something else than items of the batch means that nothing did.
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
