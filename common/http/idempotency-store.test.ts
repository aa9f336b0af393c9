import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { configureConnection } from '../dynamodb/index.ts';
import type { Claim } from './idempotency.ts';
import { idempotencyRecords, idempotencyStore } from './idempotency-store.ts';

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

async function claim(): Promise<Claim> {
  const begun = await store.begin(key, 'body');
  if (begun.replay) throw new Error('There was an answer already.');
  return begun;
}

describe('a claim', () => {
  test('holds while its request runs', async () => {
    await claim();
    await expect(store.begin(key, 'body')).rejects.toMatchObject({
      type: 'request-in-progress',
      headers: { 'retry-after': '1' },
    });
  });

  test('that is finished gives the answer to everybody after', async () => {
    await (await claim()).finish(answer);
    expect(await store.begin(key, 'body')).toEqual({ replay: answer });
    await expect(store.begin(key, 'other body')).rejects.toMatchObject({ type: 'idempotency-key-reused' });
  });

  test('that is dropped is free at once', async () => {
    await (await claim()).drop();
    expect(await store.begin(key, 'other body')).toHaveProperty('finish');
  });

  test('of a crashed request is taken over, by exactly one', async () => {
    const crashed = await claim();
    now += 31_000;
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => store.begin(key, 'body')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(crashed.finish(answer)).rejects.toThrow();
    await expect(crashed.drop()).rejects.toThrow();
  });
});

describe('between two looks at a claim', () => {
  const nothing = async () => {};
  /** A store to which something happens before and after it looks at a claim that is there. */
  const interrupted = ({ before = nothing, after = nothing }: Record<string, () => Promise<void>>) => {
    const look = async (...asked: Parameters<typeof records.get>) => {
      await before();
      const record = await records.get(...asked);
      await after();
      return record;
    };
    return idempotencyStore({ ...records, get: Object.assign(look, { tx: records.get.tx }) }, () => now);
  };
  const inProgress = { type: 'request-in-progress' };

  test('it can be dropped: whoever asks again gets the key', async () => {
    const first = await claim();
    await expect(interrupted({ before: first.drop }).begin(key, 'body')).rejects.toMatchObject(inProgress);
    expect(await store.begin(key, 'body')).toHaveProperty('finish');
  });

  test('the claim of a crashed request can go: nobody takes over what is gone', async () => {
    const crashed = await claim();
    now += 31_000;
    await expect(interrupted({ after: crashed.drop }).begin(key, 'body')).rejects.toMatchObject(inProgress);
  });

  test('DynamoDB can fail: that is not taken for another request', async () => {
    const fail = async () => configureConnection({ client: () => raise('no connection') });
    await claim();
    now += 31_000;
    await expect(interrupted({ after: fail }).begin(key, 'body')).rejects.toThrow('no connection');
    await expect(store.begin(key, 'body')).rejects.toThrow('no connection');
    configureConnection();
    expect(await store.begin(key, 'body')).toHaveProperty('finish');
  });
});

test('of many at once exactly one begins', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => store.begin(key, 'body')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
