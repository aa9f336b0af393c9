import type { Item } from '../model/item.ts';
import type { Action } from './action.ts';
import { commit, commitTogether, type Operation } from './commit.ts';
import { retryStale } from './retry-stale.ts';

/** A write that has not been sent: `perform` sends it alone, `transaction` together with others. */
export interface Write {
  readonly operation: Operation;
  /** Plans the write, reading what it depends on. Called again if another write intervened. */
  plan(): Promise<WritePlan> | WritePlan;
}

export interface WritePlan {
  readonly actions: readonly Action[];
  /** The item after the write, if known in advance: the response is then not needed. */
  readonly after?: Item | undefined;
  /**
   * Whether even a single action is sent as a transaction, which DynamoDB performs once however often it is sent.
   */
  readonly together?: boolean;
}

/**
 * Performs one write.
 *
 * @returns the item after the write (for a delete: the item before it), as stored
 */
export function perform({ operation, plan }: Write): Promise<Item | undefined> {
  return retryStale(operation, async () => {
    const { actions, after, together = false } = await plan();
    const answer = together ? await commitTogether(operation, actions) : await commit(operation, actions);
    return after ?? answer;
  });
}
