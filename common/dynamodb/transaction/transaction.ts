import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { TransactionFailed } from '../errors/transaction-failed.ts';
import { commitTogether, type Operation } from '../write/commit.ts';
import { retryStale } from '../write/retry-stale.ts';
import { naming, type Write } from '../write/write.ts';
import { checkActions, type OwnedAction } from './check-actions.ts';

/**
 * Performs several writes atomically: all or none, with all conditions checked at the same moment. A transaction
 * cannot write an item twice. If a response is lost, it is sent again and still takes effect once.
 *
 * @throws TransactionFailed with the position of the write that failed, and the reason as its `cause`
 * @throws InvalidRequest for two writes of one item, or if one write frees a unique value that another takes
 * @example
 * await transaction(
 *   orders.update.tx(orderKey, { status: 'paid' }, { if: { status: 'open' } }),
 *   stock.update.tx(stockKey, { left: add(-1) }, { if: { left: gte(1) } }),
 * );
 */
export async function transaction(...writes: readonly Write[]): Promise<void> {
  const [first] = writes;
  if (first === undefined) return;
  const operation: Operation = {
    entity: first.operation.entity,
    verb: 'transaction',
    table: first.operation.table,
  };
  await retryStale(operation, async () => {
    const actions = (await Promise.all(writes.map(ownedActions))).flat();
    checkActions(actions, operation.entity);
    await commitTogether(
      operation,
      actions.map(({ action }) => action),
      (index, why) => {
        const owner = actions[index];
        return owner === undefined ? why : failed(owner.write, owner.index, why);
      },
    );
  });
}

async function ownedActions(write: Write, index: number): Promise<OwnedAction[]> {
  try {
    const { actions } = await naming(write.operation, async () => write.plan());
    return actions.map((action) => ({ action, write, index }));
  } catch (error) {
    throw error instanceof DynamoDBError && error.code === 'not-found' ? failed(write, index, error) : error;
  }
}

function failed({ operation }: Write, index: number, why: Error): Error {
  return why instanceof StaleRead ? why : new TransactionFailed(index, operation.verb, operation.entity, why);
}
