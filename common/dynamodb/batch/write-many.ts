import { writeWholeItem } from '../codec/request.ts';
import type { Call } from '../connection/attempt.ts';
import { sendBatchWrite } from '../connection/operations.ts';
import { Unprocessed } from '../errors/unprocessed.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model, storedKey } from '../model/model.ts';
import { checkStored } from '../schema/check-stored.ts';
import { deleteWrite } from '../write/delete.ts';
import { dependsOnBefore, putWrite } from '../write/put.ts';
import { newStamp } from '../write/stamp.ts';
import { storedItem } from '../write/stored-item.ts';
import { naming, perform, type Write } from '../write/write.ts';
import { mapConcurrently, pieces } from './map-concurrently.ts';
import { sendUntilTaken } from './send-until-taken.ts';

const mostRequests = 25;

/** One request of a batch, with the key fields that the caller gave. */
interface Entry {
  readonly id: string;
  readonly key: Item;
  readonly request: { readonly PutRequest: { Item: Item } } | { readonly DeleteRequest: { Key: Item } };
}

/**
 * Stores any number of items, each as `put` does. Of several items with the same key, the last one is stored.
 *
 * DynamoDB's batches have no conditions. Items of entities with unique fields, a version or timestamps are therefore
 * put one at a time, a few concurrently.
 *
 * @throws InvalidItem, InvalidKey or ItemTooLarge for the first invalid item, before any is sent
 * @throws Unprocessed with the keys of the items that were not stored
 */
export async function putMany(model: Model, items: readonly Item[]): Promise<void> {
  const stored = await Promise.all(items.map((item) => checkedItem(model, item)));
  if (dependsOnBefore(model))
    return eachAlone(model, lastOfEach(model, items), (item) => putWrite(model, item));
  const last = lastOfEach(model, stored);
  await inBatches(
    model,
    'putMany',
    last.map((item) => {
      const key = keyFields(model, item);
      return { id: idOf(item), key, request: { PutRequest: { Item: item } } };
    }),
  );
}

/** An item as it is stored. @throws InvalidItem, InvalidKey, ItemTooLarge before any item of its batch is sent */
async function checkedItem(model: Model, item: Item): Promise<Item> {
  const key = keyFields(model, item);
  return naming({ entity: model.name, key }, async () => {
    const stored = await checkStored(model, storedItem(model, item, key, newStamp(model.timestamps)));
    writeWholeItem(stored);
    return stored;
  });
}

/**
 * Deletes any number of items, each as `delete` does.
 *
 * @throws Unprocessed with the keys of the items that were not deleted
 */
export async function deleteMany(model: Model, keys: readonly Item[]): Promise<void> {
  const distinct = lastOfEach(model, keys).map((key) => keyFields(model, key));
  if (model.unique.length > 0 || model.traced)
    return eachAlone(model, distinct, (key) => deleteWrite(model, key));
  await inBatches(
    model,
    'deleteMany',
    distinct.map((key) => {
      const Key = { ...storedKey(model, key) };
      return { id: idOf(Key), key, request: { DeleteRequest: { Key } } };
    }),
  );
}

async function eachAlone(model: Model, items: readonly Item[], write: (item: Item) => Write): Promise<void> {
  const results = await mapConcurrently(items, (item) => perform(write(item)));
  const failures = results.map((result) =>
    result.status === 'rejected' ? { cause: result.reason } : undefined,
  );
  const undone = items
    .filter((_, index) => failures[index] !== undefined)
    .map((item) => keyFields(model, item));
  if (undone.length > 0)
    throw unprocessed(model, undone, failures.find((failure) => failure !== undefined)?.cause);
}

async function inBatches(model: Model, verb: string, entries: readonly Entry[]): Promise<void> {
  const batches = pieces(entries, mostRequests);
  const results = await mapConcurrently(batches, (batch) =>
    sendUntilTaken(batch, (left) => writeBatch(model, verb, left)),
  );
  const left = results.flatMap((result, index) =>
    result.status === 'rejected' ? (batches[index] ?? []) : result.value,
  );
  const failure = results.find((result) => result.status === 'rejected');
  if (left.length > 0)
    throw unprocessed(
      model,
      left.map(({ key }) => key),
      failure?.reason,
    );
}

async function writeBatch(model: Model, verb: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const table = model.table();
  const call: Call = { entity: model.name, verb, table, effect: 'repeatable' };
  const requests = entries.map(({ request }) => request);
  const { UnprocessedItems } = await sendBatchWrite(call, { RequestItems: { [table]: requests } });
  const untaken = new Set(
    UnprocessedItems?.[table]?.map(({ PutRequest, DeleteRequest }) =>
      idOf(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
    ),
  );
  return entries.filter(({ id }) => untaken.has(id));
}

function unprocessed(model: Model, undone: readonly Item[], cause: unknown): Unprocessed {
  return new Unprocessed(undone, { entity: model.name, cause });
}

function lastOfEach(model: Model, items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [idOf({ ...storedKey(model, item) }), item])).values()];
}

function idOf({ pk, sk }: Item): string {
  return JSON.stringify([pk, sk]);
}
