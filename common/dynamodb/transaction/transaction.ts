import { DynamodbError } from '../errors/dynamodb-error.ts';
import { type Asker, commitTogether } from '../write/commit.ts';
import { StaleRead } from '../write/action.ts';
import { retryStale } from '../write/retry-stale.ts';
import type { Write } from '../write/write.ts';
import { checkTogether, type OwnedPart } from './check-actions.ts';
import { TransactionFailed } from '../errors/transaction-failed.ts';

/**
 * Does several writes, or none of them: all conditions hold at one moment, and nobody sees them half done. No item can
 * be written twice in one transaction. Sent again when an answer is lost, it is still done once.
 *
 * @throws TransactionFailed with the number of the write that stood in the way, and why as its `cause`
 * @throws InvalidRequest for two writes of one item, or where one write frees a unique value that another takes
 * @example
 * await transaction(
 *   orders.update.tx(orderKey, { status: 'paid' }, { if: { status: 'open' } }),
 *   stock.update.tx(stockKey, { left: add(-1) }, { if: { left: gte(1) } }),
 * );
 */
export async function transaction(...writes: readonly Write[]): Promise<void> {
  const [first] = writes;
  if (first === undefined) return;
  const asker: Asker = { entity: first.asker.entity, verb: 'transaction', table: first.asker.table };
  await retryStale(asker, async () => {
    const parts = (await Promise.all(writes.map(ownedParts))).flat();
    checkTogether(parts, asker.entity);
    await commitTogether(
      asker,
      parts.map(({ part }) => part),
      (index, why) => {
        const owner = parts[index];
        return owner === undefined ? why : failed(owner.write, owner.index, why);
      },
    );
  });
}

async function ownedParts(write: Write, index: number): Promise<OwnedPart[]> {
  try {
    const { parts } = await write.plan();
    return parts.map((part) => ({ part, write, index }));
  } catch (error) {
    throw error instanceof DynamodbError && error.code === 'not_found' ? failed(write, index, error) : error;
  }
}

function failed({ asker }: Write, index: number, why: Error): Error {
  return why instanceof StaleRead ? why : new TransactionFailed(index, asker.verb, asker.entity, why);
}
