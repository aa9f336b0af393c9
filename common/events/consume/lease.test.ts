import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { configureConnection } from '../../dynamodb/index.ts';
import { LeaseHeld } from '../../lease/index.ts';
import { handled, useOwnTable } from '../testing/counters.ts';
import { acquireEventLease } from './lease.ts';
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
const acquired = (scope: Scope) => acquireEventLease(scope, { of, sequence: '5' });

/** The records, with something that happens between the read of a lease and the takeover. */
const meddledWith = (meddle: () => Promise<unknown>): Scope['records'] => ({
  ...handled,
  get: Object.assign(
    async (...given: Parameters<typeof handled.get>) => {
      const record = await handled.get(...given);
      await meddle();
      return record;
    },
    { tx: handled.get.tx },
  ),
});

describe('the lease on an event', () => {
  test('is taken over once it has expired', async () => {
    await acquired(scopeUntil(over()));
    expect(await acquired(scopeUntil(later()))).toBeDefined();
    await expect(acquired(scopeUntil(later()))).rejects.toThrow(LeaseHeld);
  });

  test.each<[string, (key: Parameters<typeof handled.get>[0]) => Promise<unknown>]>([
    ['taken over', (key) => handled.update(key, { leaseId: 'somebody faster' })],
    ['deleted', (key) => handled.delete(key)],
  ])('stays with the faster function if it is %s between the read and the takeover', async (_, meddle) => {
    await acquired(scopeUntil(over()));
    const records = meddledWith(() => meddle({ consumer: 'consume', of }));
    await expect(acquired(scopeUntil(later(), records))).rejects.toThrow(LeaseHeld);
  });

  test('reports a failing DynamoDB as such, not as a lease that somebody else holds', async () => {
    const scope = { ...scopeUntil(later()), consumer: 'c'.repeat(3000) };
    await expect(acquired(scope)).rejects.toMatchObject({ code: 'invalid-key' });
    await acquired(scopeUntil(over()));
    const records = meddledWith(async () => {
      configureConnection({ client: () => raise('no connection') });
    });
    await expect(acquired(scopeUntil(later(), records))).rejects.toThrow('no connection');
    configureConnection();
    expect(await acquired(scopeUntil(later()))).toBeDefined();
  });

  test('can be acquired again as soon as it is released', async () => {
    const scope = scopeUntil(later());
    await (await acquired(scope))?.release();
    expect(await acquired(scope)).toBeDefined();
  });
});
