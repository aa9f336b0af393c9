import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { configureConnection } from '../dynamodb/index.ts';
import type { KeyHold } from './idempotency.ts';
import { idempotencyRecords, idempotencyStore } from './idempotency-store.ts';
import { hashWith, idempotencyKeys } from './signing.ts';

const records = idempotencyRecords('service');
const answer = { status: 201, body: { id: '1' }, headers: { location: '/1' } };

let now: number;
let key: string;
const store = idempotencyStore(records, () => now);

function raise(message: string): never {
  throw new Error(message);
}

beforeAll(() => useTestTable(records));

beforeEach(() => {
  now = Date.now();
  key = crypto.randomUUID();
});

afterEach(() => configureConnection());

async function hold(): Promise<KeyHold> {
  const begun = await store.begin(key, 'body');
  if (begun.replay) throw new Error('The request has been answered already.');
  return begun;
}

test('the table does not tell what was answered, nor under which key', async () => {
  const begun = await store.begin(key, 'body');
  if (begun.replay) throw new Error('The request has been answered already.');
  await begun.finish({ status: 201, body: { text: 'See you at the harbour' } });
  const [secret = new Uint8Array()] = await idempotencyKeys();
  const record = await records.get({ key: hashWith(secret, key) });
  expect(record).toHaveProperty('answer');
  expect(JSON.stringify(record)).not.toMatch(new RegExp(`harbour|${key}`));
});

describe('the hold on a key', () => {
  test('refuses a second request while the first one runs', async () => {
    await hold();
    await expect(store.begin(key, 'body')).rejects.toMatchObject({
      type: 'request-in-progress',
      headers: { 'retry-after': '1' },
    });
  });

  test('replays the answer once the request has finished', async () => {
    await (await hold()).finish(answer);
    expect(await store.begin(key, 'body')).toEqual({ replay: answer });
    await expect(store.begin(key, 'other body')).rejects.toMatchObject({ type: 'idempotency-key-reused' });
  });

  test('can be taken for another body as soon as it is released', async () => {
    await (await hold()).release();
    expect(await store.begin(key, 'other body')).toHaveProperty('finish');
  });

  test('of a crashed request is taken over by exactly one other request', async () => {
    const crashed = await hold();
    now += 31_000;
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => store.begin(key, 'body')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(crashed.finish(answer)).rejects.toThrow();
    await expect(crashed.release()).rejects.toThrow();
  });
});

describe('between the attempt to create a record and the read of it', () => {
  /** A store in which something happens just before a record is read. */
  const interrupted = (before: (record: { key: string }) => Promise<void>) => {
    const read = async (...given: Parameters<typeof records.get>) => {
      await before(given[0]);
      return records.get(...given);
    };
    return idempotencyStore({ ...records, get: Object.assign(read, { tx: records.get.tx }) }, () => now);
  };

  test('a released key goes to the request that reads it first', async () => {
    const first = await hold();
    expect(await interrupted(first.release).begin(key, 'body')).toHaveProperty('finish');
    await expect(store.begin(key, 'body')).rejects.toMatchObject({ type: 'request-in-progress' });
  });

  test('a deleted record makes the request wait and try again', async () => {
    await hold();
    const remove = async (record: { key: string }) => {
      await records.delete(record);
    };
    await expect(interrupted(remove).begin(key, 'body')).rejects.toMatchObject({
      type: 'request-in-progress',
    });
    expect(await store.begin(key, 'body')).toHaveProperty('finish');
  });

  test('a failing DynamoDB is not mistaken for another request', async () => {
    const fail = async () => configureConnection({ client: () => raise('no connection') });
    await hold();
    now += 31_000;
    await expect(interrupted(fail).begin(key, 'body')).rejects.toThrow('no connection');
    await expect(store.begin(key, 'body')).rejects.toThrow('no connection');
    configureConnection();
    expect(await store.begin(key, 'body')).toHaveProperty('finish');
  });
});

test('exactly one of 20 concurrent requests takes hold of a key', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => store.begin(key, 'body')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

describe('after a rotation of the secret', () => {
  const secret = (byte: number) => new Uint8Array(32).fill(byte);
  const withKeys = (...bytes: number[]) =>
    idempotencyStore(
      records,
      () => now,
      async () => bytes.map(secret),
    );

  test('a repeated request gets the answer that was stored with the former secret', async () => {
    const first = await withKeys(1).begin(key, 'body');
    if (first.replay) throw new Error('The request has been answered already.');
    await expect(withKeys(2, 1).begin(key, 'body')).rejects.toMatchObject({ type: 'request-in-progress' });
    await first.finish(answer);
    expect(await withKeys(2, 1).begin(key, 'body')).toEqual({ replay: answer });
    await expect(withKeys(2, 1).begin(key, 'other')).rejects.toMatchObject({
      type: 'idempotency-key-reused',
    });
  });

  test('new requests use the present secret, which the next rotation keeps', async () => {
    const first = await withKeys(2, 1).begin(key, 'body');
    if (first.replay) throw new Error('The request has been answered already.');
    await first.finish(answer);
    expect(await withKeys(3, 2).begin(key, 'body')).toEqual({ replay: answer });
    expect(await withKeys(4, 3).begin(key, 'body')).toHaveProperty('finish');
  });
});
