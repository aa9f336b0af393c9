import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import * as z from 'zod';
import {
  configureCursors,
  entity,
  findTogether,
  keySchemaChanges,
  keySchemas,
  reserveExisting,
  tableDefinition,
} from '../index.ts';

interface Message {
  chat: string;
  at: number;
  text: string;
  code?: string;
  expiresAt?: number;
}

const key = { pk: ['chat'], sk: ['at'] } as const;
const shared = {
  table: 'chats',
  collection: 'timeline',
  key,
  find: { ofChat: { pk: ['chat'], sk: ['at'] } },
} as const;

const messages = entity<Message>()('message', { ...shared, unique: ['code'], ttl: 'expiresAt' });
const noticeSchema = z.object({ chat: z.string(), at: z.number(), kind: z.enum(['joined', 'left']) });
const notices = entity(noticeSchema)('notice', shared);
/** Not asked for below. */
const drafts = entity<Message>()('draft-message', shared);
/** In the same partitions, but not in the collection. */
const settings = entity<{ chat: string; muted: boolean }>()('settings', {
  table: 'chats',
  key: { pk: ['chat'] },
});

const timeline = findTogether('ofChat', { messages, notices });
const chat = 'c1';

/** `m1` for the message at 1, `n2` for the notice at 2. */
const names = (items: readonly { entity: string; item: { at: number } }[]) =>
  items.map((one) => one.entity.charAt(0) + one.item.at);

beforeAll(async () => {
  await useTestTable(messages, notices, drafts, settings);
  configureCursors({ key: async () => new Uint8Array(32).fill(3) });
  await messages.putMany([1, 3, 4, 10].map((at) => ({ chat, at, text: `t${at}` })));
  await notices.putMany([2, 4, 11].map((at) => ({ chat, at, kind: 'joined' as const })));
  await drafts.putMany([1, 2, 3].map((at) => ({ chat, at, text: 'draft' })));
  await settings.put({ chat, muted: true });
  await messages.put({ chat, at: 5, text: 'gone', expiresAt: 1 });
  await messages.put({ chat: 'c2', at: 1, text: 'elsewhere' });
});

describe('entities of one collection', () => {
  test('come in one order, each item with the name of its entity', async () => {
    const { items, cursor } = await timeline({ chat });
    expect(items.slice(0, 2)).toEqual([
      { entity: 'messages', item: { chat, at: 1, text: 't1' } },
      { entity: 'notices', item: { chat, at: 2, kind: 'joined' } },
    ]);
    expect(names(items)).toEqual(['m1', 'n2', 'm3', 'm4', 'n4', 'm10', 'n11']);
    expect(cursor).toBeUndefined();
    const texts = items.map((one) => (one.entity === 'messages' ? one.item.text : one.item.kind));
    expect(texts).toContain('joined');
  });

  test.each([1, 2, 3, 7])('come in pages of %d, forward and backward, each item once', async (limit) => {
    for (const descending of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      let previousCursor: string | undefined;
      do {
        const page = await timeline({ chat }, { limit, descending, ...(cursor && { cursor }) });
        seen.push(...names(page.items));
        ({ cursor, previousCursor } = page);
        pages++;
      } while (cursor !== undefined);
      const all = ['m1', 'n2', 'm3', 'm4', 'n4', 'm10', 'n11'];
      expect(seen).toEqual(descending ? all.reverse() : all);
      expect(pages).toBe(Math.ceil(7 / limit));
      if (previousCursor === undefined) continue;
      const before = await timeline({ chat }, { limit, descending, cursor: previousCursor });
      expect(names(before.items)).toEqual(seen.slice((pages - 2) * limit, (pages - 1) * limit));
    }
  });

  test('are narrowed by key values and ranges, counted, and iterated over', async () => {
    expect(names((await timeline({ chat, at: 4 })).items)).toEqual(['m4', 'n4']);
    expect(names((await timeline({ chat }, { after: { at: 2 }, to: { at: 4 } })).items)).toEqual([
      'm3',
      'm4',
      'n4',
    ]);
    expect(names((await timeline({ chat }, { before: { at: 3 } })).items)).toEqual(['m1', 'n2']);
    expect(await timeline({ chat }).count()).toBe(7);
    expect((await timeline({ chat }, { descending: true }).first())?.entity).toBe('notices');
    const all = [];
    for await (const one of timeline({ chat }, { limit: 2 })) all.push(one);
    expect(names(all)).toHaveLength(7);
    expect(timeline({ chat }, { limit: 2 }).explain().request.FilterExpression).toContain('#_entity IN');
  });

  test('are still found, read and changed one by one', async () => {
    expect((await messages.find.ofChat({ chat })).items.map(({ at }) => at)).toEqual([1, 3, 4, 10]);
    expect((await notices.find.ofChat({ chat, at: 4 })).items).toHaveLength(1);
    expect(await notices.find.ofChat({ chat }).count()).toBe(3);
    expect(await messages.get({ chat, at: 4 })).toMatchObject({ text: 't4' });
    expect(await notices.get({ chat, at: 3 })).toBeUndefined();
    expect(await settings.get({ chat })).toEqual({ chat, muted: true });
    await messages.create({ chat: 'c3', at: 1, text: 'a', code: 'x' });
    await notices.create({ chat: 'c3', at: 1, kind: 'left' });
    await messages.update({ chat: 'c3', at: 1 }, { text: 'b' });
    expect(names((await timeline({ chat: 'c3' })).items)).toEqual(['m1', 'n1']);
    await messages.delete({ chat: 'c3', at: 1 });
    expect(names((await timeline({ chat: 'c3' })).items)).toEqual(['n1']);
  });

  test('do not take each other for owners of unique values', async () => {
    await messages.create({ chat: 'c4', at: 1, text: 'a', code: 'y' });
    await drafts.create({ chat: 'c4', at: 1, text: 'a', code: 'z' });
    expect(await reserveExisting(messages)).toMatchObject({ reserved: 1, removed: 0, conflicts: [] });
    expect(await messages.create({ chat: 'c4', at: 2, text: 'b', code: 'z' })).toMatchObject({ code: 'z' });
  });
});

test('a cursor belongs to its entities: neither one of them nor more of them open it', async () => {
  const { cursor = '' } = await timeline({ chat }, { limit: 1, caller: 'anna' });
  const refused = { code: 'invalid-cursor' };
  await expect(timeline({ chat }, { cursor, caller: 'bo' })).rejects.toMatchObject(refused);
  const more = findTogether('ofChat', { messages, notices, drafts });
  await expect(more({ chat }, { cursor, caller: 'anna' })).rejects.toMatchObject(refused);
  await expect(messages.find.ofChat({ chat }, { cursor, caller: 'anna' })).rejects.toMatchObject(refused);
  expect(names((await timeline({ chat }, { limit: 1, cursor, caller: 'anna' })).items)).toEqual(['n2']);
});

test('a stored item that does not match its schema is reported, and hides no other', async () => {
  const anything = entity<{ chat: string; at: number; kind: string }>()('notice', shared);
  await anything.put({ chat: 'c5', at: 1, kind: 'wrong' });
  await messages.put({ chat: 'c5', at: 2, text: 'fine' });
  const { items, invalid } = await timeline({ chat: 'c5' });
  expect([names(items), invalid]).toMatchObject([
    ['m2'],
    [{ code: 'invalid-stored-item', entity: 'notice' }],
  ]);
});

describe('is refused:', () => {
  const alone = entity<Message>()('alone', { table: 'chats', key, find: shared.find });
  const other = entity<Message>()('other', { ...shared, table: 'others' });
  const reversed = entity<Message>()('reversed', {
    ...shared,
    key: { pk: ['chat'], sk: ['text'] },
    find: { ofChat: { pk: ['chat'], sk: ['text'] } },
  });
  const indexed = entity<Message>()('indexed', {
    ...shared,
    find: { ofChat: { index: 'byText', pk: ['text'] } },
  });

  test.each<[string, () => unknown, string]>([
    [
      'an entity without the collection',
      () => findTogether('ofChat', { messages, alone }),
      'the same collection',
    ],
    ['an entity of another table', () => findTogether('ofChat', { messages, other }), 'the same table'],
    ['an entity with another key', () => tableDefinition([messages, reversed]), 'table and key fields'],
    ['an access pattern with an index', () => findTogether('ofChat', { indexed }), 'without an index'],
    ['a collection with the name of an entity', () => tableDefinition([messages, namedTimeline()]), 'rename'],
    [
      'a collection whose name has a #',
      () => entity<Message>()('x', { ...shared, collection: 'a#' }),
      'letter',
    ],
  ])('%s', (_, define, message) => {
    expect(define).toThrow(message);
  });

  const namedTimeline = () => entity<Message>()('timeline', { table: 'chats', key });

  test('a collection that is given to an entity with items, because it is part of their keys', () => {
    const before = keySchemas([entity<Message>()('message', { table: 'chats', key })]);
    const after = keySchemas([entity<Message>()('message', { table: 'chats', key, collection: 'timeline' })]);
    expect(keySchemaChanges(before, after)).toEqual([
      'table chats, entities, message: {"pk":"chat","sk":"at"} becomes {"pk":"chat","sk":"at","collection":"timeline"}',
    ]);
  });
});
