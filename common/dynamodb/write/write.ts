import type { Item } from '../model/item.ts';
import type { Action } from './action.ts';
import { commit, commitTogether, type Operation } from './commit.ts';
import { retryStale } from './retry-stale.ts';

/** A write that is described but not done: alone it is done by `perform`, with others by `transaction`. */
export interface Write {
  readonly operation: Operation;
  /** Works out what is to be written; reads what that depends on. Called again when something came between. */
  plan(): Promise<WritePlan> | WritePlan;
}

export interface WritePlan {
  readonly actions: readonly Action[];
  /** The item after, where it is known without asking: then the write's own answer is not needed. */
  readonly after?: Item | undefined;
  /** Whether even a single action is to be a transaction, which DynamoDB does once however often it is sent. */
  readonly together?: boolean;
}

/**
 * Does one write.
 *
 * @returns the item after (of a delete: the item that was there), as it is stored
 */
export function perform({ operation, plan }: Write): Promise<Item | undefined> {
  return retryStale(operation, async () => {
    const { actions, after, together = false } = await plan();
    const answer = together ? await commitTogether(operation, actions) : await commit(operation, actions);
    return after ?? answer;
  });
}
