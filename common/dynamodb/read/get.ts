import type { GetCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Call } from '../connection/attempt.ts';
import { sendGet } from '../connection/operations.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model, storedKey } from '../model/model.ts';

export interface GetOptions {
  /** Whether to see all writes that have completed; costs twice the read capacity. */
  readonly consistent?: boolean;
}

/** The request that reads one item. */
export function getInput(model: Model, key: Item, { consistent }: GetOptions = {}): GetCommandInput {
  const input: GetCommandInput = { TableName: model.table(), Key: storedKey(model, key) };
  if (consistent === true) input.ConsistentRead = true;
  return input;
}

/** The item as stored, with its system attributes, even if it has expired. */
export async function getStored(model: Model, key: Item, options?: GetOptions): Promise<Item | undefined> {
  const input = getInput(model, key, options);
  const call: Call = {
    entity: model.name,
    verb: 'get',
    table: model.table(),
    key: keyFields(model, key),
    effect: 'none',
  };
  return (await sendGet(call, input)).Item;
}

/** The item, unless it is missing or has expired. */
export async function getItem(model: Model, key: Item, options?: GetOptions): Promise<Item | undefined> {
  return unlessExpired(model, await getStored(model, key, options));
}
