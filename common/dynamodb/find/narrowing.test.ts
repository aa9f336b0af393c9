import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  anyOf,
  configureCursors,
  ensureTable,
  entity,
  type Misconfigured,
  oneOf,
  tableDefinition,
} from '../index.ts';
import { accounts, notes, useOwnTable } from '../test/accounts.ts';

interface Session {
  user: string;
  device: string;
  day: number;
  expiresAt?: number;
  place?: string;
}

const sessions = entity<Session>()('session', {
  table: 'sessions',
  key: { pk: ['user'], sk: ['day', 'device'] },
  find: {
    ofUser: { pk: ['user'], sk: ['day', 'device'] },
    byExpiry: { index: 'byExpiry', pk: ['device'], sk: ['expiresAt'] },
    byPlace: { index: 'byPlace', pk: ['place'], sk: ['day', 'user'] },
  },
  types: { expiresAt: 'number', day: 'number' },
  ttl: 'expiresAt',
});

const later = 4_000_000_000;

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([sessions]));
  configureCursors({ key: async () => new Uint8Array(32) });
  await sessions.putMany([
    { user: 'u', device: 'a', day: 1, expiresAt: later, place: 'p' },
    { user: 'u', device: 'b', day: 1, expiresAt: 1, place: 'p' },
    { user: 'u', device: 'a', day: 2, expiresAt: later + 1, place: 'p' },
    { user: 'u', device: 'a', day: 3, expiresAt: later + 2, place: 'p' },
  ]);
});

const days = ({ items }: { items: Session[] }) => items.map(({ day }) => day);

describe('narrowing a query', () => {
  test('key values can extend into the order, and a range narrows the next field', async () => {
    expect(days(await sessions.find.ofUser({ user: 'u', day: 1 }))).toEqual([1]);
    expect(days(await sessions.find.ofUser({ user: 'u', day: 1 }, { from: { device: 'b' } }))).toEqual([]);
    expect(days(await sessions.find.byPlace({ place: 'p', day: 2, user: 'u' }))).toEqual([2]);
    expect(days(await sessions.find.byPlace({ place: 'p', day: 2 }, { prefix: { user: '' } }))).toEqual([2]);
    expect(days(await sessions.find.byPlace({ place: 'p' }, { from: { day: 2 }, to: { day: 2 } }))).toEqual([
      2,
    ]);
  });

  test.each<[string, () => PromiseLike<unknown>]>([
    ['device', () => sessions.find.ofUser({ user: 'u' }, { from: { device: 'a' } })],
    ['device', () => sessions.find.ofUser({ user: 'u', device: 'a' })],
    [
      'device',
      () => sessions.find.ofUser({ user: 'u', day: 1 }, { prefix: { device: 'a' }, to: { device: 'b' } }),
    ],
    ['day', () => sessions.find.ofUser({ user: 'u', day: 1, device: 'a' }, { to: { day: 2 } })],
    // @ts-expect-error a number has no prefix
    ['day', () => sessions.find.ofUser({ user: 'u' }, { prefix: { day: '1' } })],
    ['place', () => sessions.find.byPlace(JSON.parse('{}'))],
    ['user', () => sessions.find.ofUser(JSON.parse('{}'))],
  ])('refuses a field out of order or of the wrong type: %s', async (field, run) => {
    await expect(Promise.resolve(run())).rejects.toMatchObject({ code: 'invalid-key', field });
  });

  test('where can test any field except the key of the queried index', async () => {
    const refused = { code: 'invalid-request' };
    // @ts-expect-error the index has it in its order
    const ordered = sessions.find.byPlace({ place: 'p' }, { where: { day: 1 } });
    await expect(Promise.resolve(ordered)).rejects.toMatchObject(refused);
    // @ts-expect-error the index has it as its partition
    const partition = sessions.find.byPlace({ place: 'p' }, { where: { place: 'p' } });
    await expect(Promise.resolve(partition)).rejects.toMatchObject(refused);
    // @ts-expect-error also within a group
    const group = sessions.find.byPlace({ place: 'p' }, { where: anyOf({ device: 'a' }, { user: 'u' }) });
    await expect(Promise.resolve(group)).rejects.toMatchObject(refused);
    const where = anyOf<Session>({ day: 1 }, { place: 'nowhere' });
    expect(days(await sessions.find.ofUser({ user: 'u' }, { where }))).toEqual([1]);
    expect(days(await sessions.find.byPlace({ place: 'p' }, { where: { device: 'b' } }))).toEqual([]);
  });

  test('the limit must be a whole number from 1 to 1000', async () => {
    for (const limit of [0, 1001, 1.5]) {
      await expect(Promise.resolve(sessions.find.ofUser({ user: 'u' }, { limit }))).rejects.toMatchObject({
        code: 'invalid-request',
      });
    }
  });

  test('a query excludes expired items even if the expiry is part of its index', async () => {
    expect(days(await sessions.find.byExpiry({ device: 'a' }, { limit: 2 }))).toEqual([1, 2]);
    expect(await sessions.find.byExpiry({ device: 'b' }).count()).toBe(0);
    expect(await sessions.find.byExpiry({ device: 'a' }, { limit: 1 }).count()).toBe(3);
    expect(await sessions.find.byPlace({ place: 'p' }).count()).toBe(3);
  });

  test('count counts more items than fit in one response', async () => {
    const text = 'x'.repeat(350_000);
    await notes.putMany(Array.from({ length: 7 }, (_, n) => ({ team: 'large', noteId: `${n}`, text })));
    expect(await notes.find.ofTeam({ team: 'large' }).count()).toBe(7);
    expect(await notes.find.ofTeam({ team: 'large' }, { where: { noteId: oneOf('0', '6') } }).count()).toBe(
      2,
    );
    expect((await notes.find.ofTeam({ team: 'large' }, { limit: 5 })).items).toHaveLength(5);
  });

  test('select reads some fields, pages with cursors, and excludes expired items', async () => {
    const places = sessions.find.byPlace({ place: 'p' }, { limit: 2 }).select('device');
    const { items, cursor = '' } = await places;
    expect(items).toEqual([{ device: 'a' }, { device: 'a' }]);
    expect(days(await sessions.find.byPlace({ place: 'p' }, { cursor }))).toEqual([3]);
    expect((await notes.find.ofTeam({ team: 'none' }).select('text')).items).toEqual([]);
    expect(await accounts.find.ofTeam({ team: 'none' }).select('name').first()).toBeUndefined();
  });

  test('a cursor covers values of every type in its conditions', async () => {
    const where = { place: oneOf<unknown>('p', 1n, new Set(['a']), new Uint8Array([1])) };
    const ask = (options: object) =>
      Promise.resolve(sessions.find.ofUser({ user: 'u' }, { limit: 1, ...options }));
    const { cursor } = await ask({ where });
    expect(days(await ask({ where, cursor }))).toEqual([2]);
  });

  test('explain returns the request and its cost', () => {
    const query = sessions.find
      .ofUser({ user: 'u' }, { consistent: true, descending: true, limit: 1 })
      .explain();
    expect(query).toMatchObject({
      table: expect.stringContaining('sessions'),
      index: undefined,
      mostUnits: 200,
      reads: 'up to 2 items where pk = :k0 AND begins_with(sk, :k1)',
      drops: expect.stringContaining('NOT #expiresAt <= :v0'),
      request: { ConsistentRead: true, ScanIndexForward: false, Limit: 2 },
    });
    expect(notes.find.ofTeam({ team: 't' }).explain()).toMatchObject({ drops: undefined, mostUnits: 128 });
    expect(sessions.find.byPlace({ place: 'p' }).explain().index).toBe('byPlace');
  });
});

describe('the cursor key', () => {
  const walk = () => Promise.resolve(sessions.find.ofUser({ user: 'u' }, { limit: 1 }));

  test('the cursor key must be long enough, and is fetched again after a failure', async () => {
    configureCursors({ key: async () => new Uint8Array(8) });
    await expect(walk()).rejects.toMatchObject({ code: 'misconfigured' });
    let query = 0;
    configureCursors({
      key: async () => {
        query += 1;
        if (query === 1) throw new Error('no secret');
        return new Uint8Array(32);
      },
    });
    await expect(walk()).rejects.toThrow('no secret');
    expect((await walk()).cursor).toBeDefined();
    await walk();
    expect(query).toBe(2);
  });

  test('a cursor opens only with its key', async () => {
    const { cursor = '' } = await walk();
    configureCursors({ key: async () => new Uint8Array(32).fill(1) });
    const after = Promise.resolve(sessions.find.ofUser({ user: 'u' }, { limit: 1, cursor }));
    const refused: Pick<Misconfigured, 'code'> = { code: 'invalid-cursor' };
    await expect(after).rejects.toMatchObject(refused);
    const long = Promise.resolve(sessions.find.ofUser({ user: 'u' }, { cursor: 'A'.repeat(20_000) }));
    await expect(long).rejects.toMatchObject(refused);
  });
});
