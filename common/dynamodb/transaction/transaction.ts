import { InvalidRequest } from '../connection/failure.ts';
import { DynamodbError } from '../errors/dynamodb-error.ts';
import { type Asker, commitTogether } from '../write/commit.ts';
import { type Part, StaleRead } from '../write/part.ts';
import { retryStale } from '../write/retry-stale.ts';
import type { Write } from '../write/write.ts';
import { TransactionFailed } from './transaction-failed.ts';

/** DynamoDB's own limit. A write of an item with unique fields takes one or two actions more for each of them. */
const mostActions = 100;

/**
 * Does several writes, or none of them: all conditions hold at one moment, and nobody sees them half done. No item can
 * be written twice in one transaction. Sent again when an answer is lost, it is still done once.
 *
 * @throws TransactionFailed with the number of the write that stood in the way, and why as its `cause`
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
    const planned = await Promise.all(writes.map((write, index) => planOf(write, index)));
    const parts = planned.flatMap(({ parts }) => parts);
    checkTogether(parts, asker.entity);
    const owners = planned.flatMap(({ parts }, index) =>
      parts.map(() => ({ index, write: writes[index] ?? first })),
    );
    await commitTogether(asker, parts, (part, why) => {
      const { index, write } = owners[part] ?? { index: 0, write: first };
      return failed(write, index, why);
    });
  });
}

async function planOf(write: Write, index: number): Promise<{ parts: readonly Part[] }> {
  try {
    return await write.plan();
  } catch (error) {
    throw error instanceof DynamodbError && error.code === 'not_found' ? failed(write, index, error) : error;
  }
}

function failed({ asker }: Write, index: number, why: Error): Error {
  return why instanceof StaleRead ? why : new TransactionFailed(index, asker.verb, asker.entity, why);
}

function checkTogether(parts: readonly Part[], entity: string): void {
  if (parts.length > mostActions) {
    throw new InvalidRequest(`a transaction of ${parts.length} actions; the limit is ${mostActions}`, {
      entity,
    });
  }
  const targets = parts.map(({ action: { Put, Update, Delete, ConditionCheck } }) => {
    const { TableName, Key } = Update ??
      Delete ??
      ConditionCheck ?? { TableName: Put?.TableName, Key: Put?.Item };
    return JSON.stringify([TableName, Key?.pk, Key?.sk]);
  });
  if (new Set(targets).size < targets.length) {
    throw new InvalidRequest('a transaction cannot write one item (or one unique value) twice', { entity });
  }
}
