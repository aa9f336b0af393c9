import type { Item } from '../model/item.ts';
import { type Asker, commit, commitTogether } from './commit.ts';
import type { Part } from './action.ts';
import { retryStale } from './retry-stale.ts';

/** A write that is described but not done: alone it is done by `perform`, with others by `transaction`. */
export interface Write {
  readonly asker: Asker;
  /** Works out what is to be written; reads what that depends on. Called again when something came between. */
  plan(): Promise<Planned> | Planned;
}

export interface Planned {
  readonly parts: readonly Part[];
  /** The item after, where it is known without asking: then the write's own answer is not needed. */
  readonly after?: Item | undefined;
  /** Whether even a single part is to be a transaction, which DynamoDB does once however often it is sent. */
  readonly together?: boolean;
}

/**
 * Does one write.
 *
 * @returns the item after (of a delete: the item that was there), as it is stored
 */
export function perform({ asker, plan }: Write): Promise<Item | undefined> {
  return retryStale(asker, async () => {
    const { parts, after, together = false } = await plan();
    const answer = together ? await commitTogether(asker, parts) : await commit(asker, parts);
    return after ?? answer;
  });
}
