import type { Call } from '../connection/attempt.ts';
import { sendTransactGet } from '../connection/operations.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';

/** A read that has not been sent. `T` is the item's type. */
export interface Read<T> {
  readonly model: Model;
  readonly key: Item;
  typed(stored: Item): T;
}

const mostReads = 100;

/**
 * Reads up to 100 items in one consistent snapshot.
 *
 * @returns for each read, in order, its item or `undefined`
 * @example const [order, item] = await readTogether(orders.get.tx(orderKey), stock.get.tx(stockKey));
 */
export async function readTogether<R extends readonly Read<unknown>[]>(
  ...reads: R
): Promise<{ -readonly [I in keyof R]: R[I] extends Read<infer T> ? T | undefined : never }>;
export async function readTogether(...reads: readonly Read<unknown>[]): Promise<unknown[]> {
  const [first] = reads;
  if (first === undefined) return [];
  const entity = first.model.name;
  if (reads.length > mostReads) {
    throw new InvalidRequest(`readTogether takes at most ${mostReads} reads, got ${reads.length}`, {
      entity,
    });
  }
  const call: Call = { entity, verb: 'readTogether', table: first.model.table(), effect: 'none' };
  const { Responses = [] } = await sendTransactGet(call, {
    TransactItems: reads.map(({ model, key }) => ({
      Get: { TableName: model.table(), Key: storedKey(model, key) },
    })),
  });
  return reads.map(({ model, typed }, index) => {
    const item = unlessExpired(model, Responses[index]?.Item);
    return item && typed(item);
  });
}
