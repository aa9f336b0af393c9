import type { Call } from '../connection/attempt.ts';
import { sendBatchGet } from '../connection/operations.ts';
import { Unprocessed } from '../errors/unprocessed.ts';
import type { StoredKey } from '../keys/compose.ts';
import { unlessExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { keyFields, type Model, storedKey } from '../model/model.ts';
import type { GetOptions } from '../read/get.ts';
import { mapConcurrently, pieces } from './map-concurrently.ts';
import { sendUntilTaken } from './send-until-taken.ts';

const mostKeys = 100;

/**
 * Reads any number of items.
 *
 * @returns for each key, in order, its item or `undefined`; a key that occurs twice is read once
 * @throws Unprocessed with the keys that DynamoDB did not read
 */
export async function getMany(
  model: Model,
  keys: readonly Item[],
  { consistent = false }: GetOptions = {},
): Promise<(Item | undefined)[]> {
  const ids = keys.map((key) => idOf(storedKey(model, key)));
  const distinct = new Map(keys.map((key, index) => [ids[index], storedKey(model, key)]));
  const found = new Map<string, Item>();
  const batches = await mapConcurrently(pieces([...distinct.values()], mostKeys), (batch) =>
    sendUntilTaken(batch, (left) => readBatch(model, left, consistent, found)),
  );
  const failure = batches.find((batch) => batch.status === 'rejected');
  if (
    failure !== undefined ||
    batches.some((batch) => batch.status === 'fulfilled' && batch.value.length > 0)
  ) {
    // A key without an item cannot be distinguished from one that was not read: the caller reads both again.
    const undone = keys
      .filter((_, index) => !found.has(ids[index] ?? ''))
      .map((key) => keyFields(model, key));
    throw new Unprocessed(undone, { entity: model.name, cause: failure?.reason });
  }
  return ids.map((id) => unlessExpired(model, found.get(id)));
}

async function readBatch(
  model: Model,
  keys: readonly StoredKey[],
  ConsistentRead: boolean,
  found: Map<string, Item>,
): Promise<readonly StoredKey[]> {
  const table = model.table();
  const call: Call = { entity: model.name, verb: 'getMany', table, effect: 'none' };
  const answer = await sendBatchGet(call, { RequestItems: { [table]: { Keys: [...keys], ConsistentRead } } });
  for (const item of answer.Responses?.[table] ?? []) found.set(idOf({ pk: item.pk, sk: item.sk }), item);
  return (answer.UnprocessedKeys?.[table]?.Keys ?? []).map(({ pk, sk }) => ({ pk, sk }));
}

function idOf({ pk, sk }: StoredKey): string {
  return JSON.stringify([pk, sk]);
}
