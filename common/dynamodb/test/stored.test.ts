import { type AttributeValue, DynamoDB } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import fc from 'fast-check';
import {
  add,
  configureConnection,
  configureCursors,
  entity,
  lt,
  removeAt,
  reserveExisting,
  tableDefinition,
  withSignal,
} from '../index.ts';
import { refusal, scriptedClient } from '../testing/index.ts';

interface Event {
  room: string;
  id: string;
  kind?: string;
  at?: number;
  value?: unknown;
  tags?: string[];
  title?: string;
  expiresAt?: number;
}

const events = entity<Event>()('event', {
  table: 'events',
  key: { pk: ['room'], sk: ['id'] },
  find: {
    ofRoom: { pk: ['room'], sk: ['id'] },
    byKind: { index: 'byKind', pk: ['kind'], sk: ['at'] },
    byTitle: { index: 'byTitle', pk: ['room'], sk: ['title'] },
  },
  types: { at: 'number' },
  ttl: 'expiresAt',
});
const raw = new DynamoDB();
const ids = ({ items }: { items: readonly Event[] }) => items.map(({ id }) => id);
const storedKey = (item: Event) => ({
  pk: { S: events.model.composePartition(item) },
  sk: { S: events.model.composeSort(item) },
});

async function putRaw(item: Event, fields: Record<string, AttributeValue>): Promise<void> {
  await raw.putItem({
    TableName: events.model.table(),
    Item: { ...storedKey(item), room: { S: item.room }, id: { S: item.id }, ...fields },
  });
}

beforeAll(async () => {
  await useTestTable(events);
  configureCursors({ key: async () => new Uint8Array(32) });
});

test('an item whose expiry is null or text exists for every verb', async () => {
  const room = 'expiry';
  await putRaw({ room, id: 'null' }, { expiresAt: { NULL: true } });
  await putRaw({ room, id: 'text' }, { expiresAt: { S: 'never' } });
  await putRaw({ room, id: 'exact' }, { expiresAt: { N: '1.00000000000000000000000000001' } });
  expect(ids(await events.find.ofRoom({ room }))).toEqual(['null', 'text']);
  expect(await events.find.ofRoom({ room }).count()).toBe(2);
  for (const id of ['null', 'text']) {
    expect((await events.get({ room, id }))?.id).toBe(id);
    expect((await events.update({ room, id }, { title: 'x' })).title).toBe('x');
    await expect(events.create({ room, id })).rejects.toMatchObject({ code: 'already-exists' });
    expect((await events.delete({ room, id }))?.id).toBe(id);
  }
  expect(await events.get({ room, id: 'exact' })).toBeUndefined();
  await events.create({ room, id: 'exact' });
});

test('an update brings an item that another tool stored into every index', async () => {
  const item = { room: 'half', id: 'a' };
  await putRaw(item, { kind: { S: 'half' }, at: { N: '1' } });
  expect(ids(await events.find.byKind({ kind: 'half' }))).toEqual([]);
  await events.update(item, { title: 't' });
  expect(ids(await events.find.byKind({ kind: 'half' }))).toEqual(['a']);
});

test('what get returns, put stores unchanged', async () => {
  const item = { room: 'numbers', id: 'a' };
  const digits = fc.stringMatching(/^[1-9][0-9]{0,37}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      digits,
      fc.integer({ min: -80, max: 80 }),
      async (negative, text, exponent) => {
        const N = `${negative ? '-' : ''}${text}E${exponent}`;
        await putRaw(item, { value: { N }, values: { NS: [N, '1E16', '1.23E40'] } });
        const before = (await raw.getItem({ TableName: events.model.table(), Key: storedKey(item) })).Item;
        const read = await events.get(item);
        if (read === undefined) throw new Error('The item is missing');
        await events.put(read);
        const after = (await raw.getItem({ TableName: events.model.table(), Key: storedKey(item) })).Item;
        expect(after?.value).toEqual(before?.value);
        expect(new Set(after?.values?.NS)).toEqual(new Set(before?.values?.NS));
      },
    ),
    { numRuns: 40 },
  );
});

test('putMany refuses an invalid item before it stores any', async () => {
  const room = 'many';
  const items = [
    { room, id: 'a' },
    { room, id: 'b', value: Number.NaN },
    { room, id: 'c' },
  ];
  await expect(events.putMany(items)).rejects.toMatchObject({
    code: 'invalid-item',
    path: 'value',
    entity: 'event',
    key: { room, id: 'b' },
  });
  expect(await events.find.ofRoom({ room }).count()).toBe(0);
});

test('removeAt removes elements of a list', async () => {
  const key = { room: 'lists', id: 'a' };
  await events.put({ ...key, tags: ['a', 'b', 'c', 'd'] });
  expect((await events.update(key, { tags: removeAt(0, 1, 1) })).tags).toEqual(['c', 'd']);
  expect((await events.update(key, { tags: removeAt() })).tags).toEqual(['c', 'd']);
});

test('put and upsert with ifExists write if there is no item, or if it meets the condition', async () => {
  const key = { room: 'newest', id: 'a' };
  const store = (at: number) => events.put({ ...key, kind: 'k', at }, { ifExists: { at: lt(at) } });
  expect((await store(2)).at).toBe(2);
  await expect(store(1)).rejects.toMatchObject({ code: 'condition-failed', current: { at: 2 } });
  expect((await store(3)).at).toBe(3);
  const change = (id: string, at: number) =>
    events.upsert({ ...key, id }, { kind: 'k', at }, { ifExists: { at: lt(at) } });
  expect((await change('b', 2)).at).toBe(2);
  await expect(change('b', 1)).rejects.toMatchObject({ code: 'condition-failed' });
  expect((await change('b', 3)).at).toBe(3);
});

describe('bounds and pages', () => {
  const room = 'pages';
  beforeAll(async () => {
    await events.putMany(
      [1, 2, 2, 3, 4, 5].map((at, n) => ({ room, id: `${at}${n}`, kind: room, at, title: `t${at}` })),
    );
  });

  test('after and before exclude their bound, on the table and on an index', async () => {
    const ofRoom = async (options: object) => ids(await events.find.ofRoom({ room }, options));
    expect(await ofRoom({ after: { id: '10' } })).toEqual(['21', '22', '33', '44', '55']);
    expect(await ofRoom({ before: { id: '22' } })).toEqual(['10', '21']);
    expect(await ofRoom({ after: { id: '10' }, before: { id: '33' } })).toEqual(['21', '22']);
    expect(await ofRoom({ after: { id: '1' }, to: { id: '21' } })).toEqual(['10', '21']);
    expect(await ofRoom({ after: { id: '21' }, before: { id: '21' } })).toEqual([]);
    const byKind = async (options: object) => {
      const query = events.find.byKind({ kind: room }, options);
      const { items } = await query;
      expect(await query.count()).toBe(items.length);
      return items.map(({ at }) => at);
    };
    expect(await byKind({ after: { at: 2 } })).toEqual([3, 4, 5]);
    expect(await byKind({ before: { at: 2 } })).toEqual([1]);
    expect(await byKind({ after: { at: 1 }, before: { at: 4 } })).toEqual([2, 2, 3]);
    expect(await byKind({ from: { at: 2 }, before: { at: 4 }, descending: true })).toEqual([3, 2, 2]);
    expect(await byKind({ after: { at: 4 }, before: { at: 4 } })).toEqual([]);
    expect(await byKind({ after: { at: 5 }, to: { at: 4 } })).toEqual([]);
  });

  test('previousCursor leads back through every page', async () => {
    for (const descending of [false, true]) {
      const read = (cursor?: string) =>
        Promise.resolve(
          events.find.byKind({ kind: room }, { limit: 2, descending, ...(cursor && { cursor }) }),
        );
      const pages = [await read()];
      for (let page = pages[0]; page?.cursor; ) {
        page = await read(page.cursor);
        pages.push(page);
      }
      expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 2]);
      let back = pages[2];
      for (const expected of [pages[1], pages[0]]) {
        back = await read(back?.previousCursor);
        expect(ids(back)).toEqual(ids(expected ?? { items: [] }));
        expect(ids(await read(back.cursor))).not.toEqual(ids(back));
      }
      expect(back?.previousCursor).toBeUndefined();
    }
  });

  test('a cursor over long keys stays within the limit of HTTP APIs', async () => {
    const long = { room: '한'.repeat(340), title: '글'.repeat(300) };
    await events.putMany(['a', 'b'].map((id) => ({ ...long, id: id + '글'.repeat(330) })));
    const { cursor } = await events.find.byTitle({ room: long.room }, { limit: 1 });
    expect(cursor?.length).toBeLessThan(5_600);
    expect(
      (await events.find.byTitle({ room: long.room }, { limit: 1, cursor: cursor ?? '' })).items,
    ).toHaveLength(1);
  });

  test('a cursor fits the same filter with its fields in another order', async () => {
    const { cursor = '' } = await events.find.ofRoom(
      { room },
      { limit: 1, where: { at: lt(9), kind: room } },
    );
    const next = await events.find.ofRoom({ room }, { limit: 1, where: { kind: room, at: lt(9) }, cursor });
    expect(ids(next)).toEqual(['21']);
  });

  test('a cursor survives a rotation of its secret, also in processes that started before it', async () => {
    const secret = (byte: number) => new Uint8Array(32).fill(byte);
    const read = (cursor?: string) =>
      Promise.resolve(events.find.ofRoom({ room }, { limit: 1, ...(cursor && { cursor }) }));
    let [all, now, fetches] = [[secret(1)], Date.now(), 0];
    const start = () =>
      configureCursors({
        key: async () => all[0] ?? secret(0),
        all: async () => {
          fetches++;
          return all;
        },
      });
    configureConnection({ now: () => now });
    start();
    const { cursor: old } = await read();
    // A process that starts after the rotation opens older cursors.
    all = [secret(2), secret(1)];
    start();
    expect(ids(await read(old))).toEqual(['21']);
    const { cursor: recent } = await read();
    // A process that started before the rotation opens newer cursors, and then seals with the new key.
    all = [secret(1)];
    start();
    await read();
    all = [secret(2), secret(1)];
    expect(ids(await read(recent))).toEqual(['21']);
    expect(fetches).toBe(2);
    // Unknown cursors do not cause a fetch each time.
    all = [secret(3), secret(2)];
    const before = fetches;
    for (let n = 0; n < 3; n++)
      await expect(read(`${old?.slice(0, -4)}AAAA`)).rejects.toMatchObject({ code: 'invalid-cursor' });
    expect(fetches).toBe(before);
    now += 60_000;
    await expect(read(`${old?.slice(0, -4)}AAAA`)).rejects.toMatchObject({ code: 'invalid-cursor' });
    await expect(read(old)).rejects.toMatchObject({ code: 'invalid-cursor' });
    expect(fetches).toBe(before + 1);
    configureConnection();
    configureCursors({ key: async () => new Uint8Array(32) });
  });
});

test('values of a new unique field are reserved for existing items, and stale reservations removed', async () => {
  const definition = { table: 'events', key: { pk: ['room'], sk: ['id'] } } as const;
  const plain = entity<Event>()('guest', definition);
  const unique = entity<Event>()('guest', { ...definition, unique: ['title'] });
  const item = (id: string, title: string) => ({ room: 'unique', id, title });
  await plain.putMany([item('a', 'x'), item('b', 'y'), item('c', 'y')]);
  await unique.create(item('gone', 'z'));
  await plain.delete(item('gone', 'z'));
  const totals = { reserved: 0, removed: 0, conflicts: 0 };
  let progress = await reserveExisting(unique);
  for (;;) {
    totals.reserved += progress.reserved;
    totals.removed += progress.removed;
    totals.conflicts += progress.conflicts.length;
    if (progress.next === undefined) break;
    progress = await reserveExisting(unique, progress.next);
  }
  expect(totals).toEqual({ reserved: 2, removed: 1, conflicts: 1 });
  await expect(unique.create(item('d', 'x'))).rejects.toMatchObject({ code: 'unique-taken' });
  await unique.create(item('e', 'z'));
  expect(await reserveExisting(unique)).toMatchObject({ removed: 0, conflicts: [{ field: 'title' }] });
});

test('two entities of one table need different names', () => {
  const twin = entity<Event>()('event', { table: 'events', key: { pk: ['id'] } });
  expect(() => tableDefinition([events, twin])).toThrow('called "event": rename one');
});

describe('changing all items of a query', () => {
  test('updateAll changes every item, and skips those that do not meet the condition', async () => {
    const room = 'all';
    await events.putMany(Array.from({ length: 130 }, (_, n) => ({ room, id: `i${n}`, kind: 'old', at: n })));
    expect(
      await events.find.byKind({ kind: 'old' }).updateAll({ kind: 'new' }, { if: { at: lt(120) } }),
    ).toBe(120);
    expect(await events.find.byKind({ kind: 'old' }).count()).toBe(10);
    expect(await events.find.byKind({ kind: 'new' }, { from: { at: 100 } }).deleteAll()).toBe(20);
    expect(await events.find.ofRoom({ room }).count()).toBe(110);
    expect(await events.find.ofRoom({ room }, { prefix: { id: 'x' } }).deleteAll()).toBe(0);
  });

  test('updateAll reports the items whose updates failed', async () => {
    const room = 'typed';
    await events.putMany([
      { room, id: 'a', value: 1 },
      { room, id: 'b', value: 'text' },
    ]);
    await expect(events.find.ofRoom({ room }).updateAll({ value: add(1) })).rejects.toMatchObject({
      code: 'unprocessed',
      undone: [{ room, id: 'b' }],
      cause: { code: 'invalid-item', path: 'value', entity: 'event', key: { room, id: 'b' } },
    });
    expect((await events.get({ room, id: 'a' }, { consistent: true }))?.value).toBe(2);
  });
});

test('work ends when its signal aborts', async () => {
  const room = 'aborted';
  await events.put({ room, id: 'a' });
  const stop = new AbortController();
  const read = withSignal(stop.signal, async () => {
    const first = await events.get({ room, id: 'a' });
    stop.abort();
    return [first, await events.get({ room, id: 'a' })];
  });
  await expect(read).rejects.toMatchObject({ code: 'aborted', entity: 'event' });
  await expect(withSignal(stop.signal, () => events.put({ room, id: 'b' }))).rejects.toMatchObject({
    code: 'aborted',
  });
  expect(await events.find.ofRoom({ room }).count()).toBe(1);
});

test('a write whose signal aborts while it is in flight has an unknown outcome', async () => {
  const stop = new AbortController();
  const { client } = scriptedClient(() => {
    stop.abort();
    throw Object.assign(new Error('aborted'), { name: 'AbortError' });
  });
  configureConnection({ client: () => client });
  const written = withSignal(stop.signal, () => events.put({ room: 'x', id: 'a' }));
  await expect(written).rejects.toMatchObject({ code: 'outcome-unknown' });
  const retried = withSignal(AbortSignal.timeout(20), () => events.get({ room: 'x', id: 'a' }));
  configureConnection({
    client: () => scriptedClient(refusal('ThrottlingException')).client,
    random: () => 1,
  });
  await expect(retried).rejects.toMatchObject({ entity: 'event' });
  configureConnection();
});
