import { connection } from '../connection/connection.ts';
import { Throttled } from '../errors/connection-errors.ts';
import { StaleRead } from '../errors/stale-read.ts';
import type { Operation } from './commit.ts';

const mostTries = 12;

/**
 * Performs a write that depends on a read, and starts over if another write intervened.
 *
 * @throws Throttled if that keeps happening: too many writers compete for the item
 */
export async function retryStale<Result>(
  operation: Operation,
  readAndWrite: () => Promise<Result>,
): Promise<Result> {
  const { pause, random } = connection();
  for (let tries = 1; ; tries++) {
    try {
      return await readAndWrite();
    } catch (error) {
      if (!(error instanceof StaleRead)) throw error;
      if (tries === mostTries) throw new Throttled({ ...operation, cause: error });
      await pause(random() * 5 * 2 ** Math.min(tries, 6));
    }
  }
}
