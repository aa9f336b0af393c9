import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod';
import { withCorrelation } from '../../observability/index.ts';
import { sendGet } from '../connection/operations.ts';
import { configureConnection, entity, parseStream, transaction } from '../index.ts';
import { ensureTable } from '../table/ensure-table.ts';
import { tableDefinition } from '../table/table-definition.ts';
import { useOwnTable } from '../test/accounts.ts';

interface Parcel {
  id: string;
  code: string;
  weight: number;
}

const parcels = entity<Parcel>()('parcel', {
  table: 'traced',
  key: { pk: ['id'] },
  unique: ['code'],
  traced: true,
});

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([parcels]));
});

afterEach(() => configureConnection());

const newParcel = (): Parcel => ({ id: randomUUID(), code: randomUUID(), weight: 1 });

async function storedCause({ id }: Parcel): Promise<unknown> {
  const call = { entity: 'parcel', verb: 'get', table: parcels.model.table(), effect: 'none' } as const;
  const Key = { pk: parcels.model.composePartition({ id }), sk: parcels.model.sortKeyStart };
  const { Item } = await sendGet(call, { TableName: call.table, Key, ConsistentRead: true });
  return Item?._cause;
}

test('an item records the request that last wrote it, and none for a write outside requests', async () => {
  const parcel = newParcel();
  await withCorrelation('request-1', () => parcels.create(parcel));
  expect(await storedCause(parcel)).toBe('request-1');
  await withCorrelation('request-2', () => parcels.update({ id: parcel.id }, { weight: 2 }));
  expect(await storedCause(parcel)).toBe('request-2');
  await parcels.update({ id: parcel.id }, { weight: 3 });
  expect(await storedCause(parcel)).toBe('');
  expect(await parcels.get({ id: parcel.id })).toEqual({ ...parcel, weight: 3 });
});

test('an item records the request that is about to delete it, even if the deletion fails', async () => {
  const parcel = newParcel();
  await parcels.create(parcel);
  const refused = withCorrelation('request-3', () =>
    parcels.delete({ id: parcel.id }, { if: { weight: 9 } }),
  );
  await expect(refused).rejects.toThrow('condition');
  expect(await storedCause(parcel)).toBe('!request-3');
  expect(await parcels.get({ id: parcel.id })).toEqual(parcel);
  await withCorrelation('request-4', () => parcels.update({ id: parcel.id }, { weight: 2 }));
  expect(await storedCause(parcel)).toBe('request-4');
});

test('an item of an entity with a schema records its request', async () => {
  const parcel = newParcel();
  const schema = z.object({ id: z.string(), code: z.string(), weight: z.number() });
  const checked = entity(schema)('parcel', { table: 'traced', key: { pk: ['id'] }, traced: true });
  await withCorrelation('request-7', () => checked.create(parcel));
  expect(await storedCause(parcel)).toBe('request-7');
  await withCorrelation('request-8', () => checked.put(parcel));
  expect(await storedCause(parcel)).toBe('request-8');
  expect(await checked.get(parcel)).toEqual(parcel);
});

test('a deletion outside requests leaves no note', async () => {
  const parcel = newParcel();
  await withCorrelation('request-9', () => parcels.create(parcel));
  await expect(parcels.delete(parcel, { if: { weight: 9 } })).rejects.toThrow('condition');
  expect(await storedCause(parcel)).toBe('request-9');
  await parcels.delete(parcel);
  expect(await parcels.get(parcel)).toBeUndefined();
});

test('a failure to write the note fails the deletion', async () => {
  const parcel = newParcel();
  await parcels.create(parcel);
  configureConnection({
    client: () => {
      throw new Error('no connection');
    },
  });
  await expect(withCorrelation('request-10', () => parcels.delete(parcel))).rejects.toThrow('no connection');
  configureConnection();
  expect(await parcels.get(parcel)).toEqual(parcel);
});

test('deleting a missing item leaves nothing behind', async () => {
  const parcel = newParcel();
  await withCorrelation('request-5', () => parcels.delete({ id: parcel.id }));
  await withCorrelation('request-6', () => transaction(parcels.delete.tx({ id: parcel.id })));
  expect(await storedCause(parcel)).toBeUndefined();
});

const image = (cause: string, write: string) => ({
  _entity: { S: 'parcel' },
  _cause: { S: cause },
  _write: { S: write },
  id: { S: 'p' },
});

test('a stream names the request of each change, and ignores notes of deletions', () => {
  const changes = parseStream(
    {
      Records: [
        { dynamodb: { NewImage: image('request-1', 'a') } },
        { dynamodb: { OldImage: image('request-1', 'a'), NewImage: image('', 'b') } },
        { dynamodb: { OldImage: image('', 'b'), NewImage: image('!request-2', 'b') } },
        { dynamodb: { OldImage: image('!request-2', 'b') } },
        { dynamodb: { OldImage: image('request-1', 'b') } },
      ],
    },
    { parcels },
  );
  expect(changes.map(({ kind, cause }) => [kind, cause])).toEqual([
    ['created', 'request-1'],
    ['changed', undefined],
    ['deleted', 'request-2'],
    ['deleted', undefined],
  ]);
});
