import { DynamoDBError, type ErrorSubject } from '../errors/dynamodb-error.ts';
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
  return naming(operation, () =>
    retryStale(operation, async () => {
      const { actions, after, together = false } = await plan();
      const answer = together ? await commitTogether(operation, actions) : await commit(operation, actions);
      return after ?? answer;
    }),
  );
}

/** Adds the entity and the key to errors of the layer that lack them. */
export async function naming<Result>(subject: ErrorSubject, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DynamoDBError ? error.about(subject) : error;
  }
}
