import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { configureConnection } from '../../dynamodb/index.ts';
import { handled, useOwnTable } from '../test/counters.ts';
import { claim } from './claim.ts';
import type { Scope } from './scope.ts';

beforeAll(() => useOwnTable());

function raise(message: string): never {
  throw new Error(message);
}

afterEach(() => configureConnection());

let of: string;
beforeEach(() => {
  of = randomUUID();
});

const scopeUntil = (until: number, records: Scope['records'] = handled): Scope => ({
  records,
  consumer: 'consume',
  until,
});
const later = () => Date.now() + 60_000;
const over = () => Date.now() - 1;
const claimed = (scope: Scope) => claim(scope, { of, sequence: '5' });

/** The records, with something done between the look at a claim and what follows from it. */
const meddledWith = (meddle: () => Promise<unknown>): Scope['records'] => ({
  ...handled,
  get: Object.assign(
    async (...asked: Parameters<typeof handled.get>) => {
      const record = await handled.get(...asked);
      await meddle();
      return record;
    },
    { tx: handled.get.tx },
  ),
});

describe('a claim', () => {
  test('that ended is taken over', async () => {
    await claimed(scopeUntil(over()));
    expect(await claimed(scopeUntil(later()))).toBeDefined();
    await expect(claimed(scopeUntil(later()))).rejects.toThrow('is being handled');
  });

  test.each<[string, (key: Parameters<typeof handled.get>[0]) => Promise<unknown>]>([
    ['taken over', (key) => handled.update(key, { claimId: 'somebody faster' })],
    ['gone', (key) => handled.delete(key)],
  ])('that is %s in between is left to whoever was faster', async (_, meddle) => {
    await claimed(scopeUntil(over()));
    const records = meddledWith(() => meddle({ consumer: 'consume', of }));
    await expect(claimed(scopeUntil(later(), records))).rejects.toThrow('is being handled');
  });

  test('that DynamoDB will not take is an error of its own, not taken for somebody else’s', async () => {
    const scope = { ...scopeUntil(later()), consumer: 'c'.repeat(3000) };
    await expect(claimed(scope)).rejects.toMatchObject({ code: 'invalid-key' });
    await claimed(scopeUntil(over()));
    const records = meddledWith(async () => {
      configureConnection({ client: () => raise('no connection') });
    });
    await expect(claimed(scopeUntil(later(), records))).rejects.toThrow('no connection');
    configureConnection();
    expect(await claimed(scopeUntil(later()))).toBeDefined();
  });

  test('that is given back is free at once', async () => {
    const scope = scopeUntil(later());
    await (await claimed(scope))?.release();
    expect(await claimed(scope)).toBeDefined();
  });
});
