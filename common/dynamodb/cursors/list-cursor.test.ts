import { beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { configureCursors, listCursor, longestCursor } from '../index.ts';
import { notes, useOwnTable } from '../test/accounts.ts';

const schema = z.strictObject({ after: z.string(), depth: z.int() });
const feed = listCursor('feed', schema);
const position = { after: 'post-7', depth: 2 };
const scope = { caller: 'anna' };
const invalid = { code: 'invalid-cursor' };

beforeAll(async () => {
  await useOwnTable();
  configureCursors({ key: async () => new Uint8Array(32).fill(3) });
});

test('a cursor reveals nothing of its position, which the same list and caller read from it', async () => {
  const cursor = await feed.seal(position, scope);
  expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('post-7');
  expect(await feed.open(cursor, scope)).toEqual(position);
  expect(await feed.seal(position, scope)).not.toBe(cursor);
});

describe('a cursor is refused', () => {
  test('by another list, for another caller and with another filter', async () => {
    const filter = { hashtag: 'seoul' };
    const cursor = await feed.seal(position, { ...scope, filter });
    expect(await feed.open(cursor, { ...scope, filter: { hashtag: 'seoul' } })).toEqual(position);
    for (const other of [scope, { ...scope, filter: { hashtag: 'busan' } }, { caller: 'bo', filter }]) {
      await expect(feed.open(cursor, other)).rejects.toMatchObject(invalid);
    }
    const likes = listCursor('likes', schema);
    await expect(likes.open(cursor, { ...scope, filter })).rejects.toMatchObject(invalid);
  });

  test('when any of its characters was changed, and when it is not a cursor at all', async () => {
    const cursor = await feed.seal(position, scope);
    for (let at = 0; at < cursor.length; at++) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      await expect(feed.open(changed, scope)).rejects.toMatchObject(invalid);
    }
    for (const text of ['', 'x', cursor.slice(1), `${cursor}A`, 'A'.repeat(longestCursor + 1)]) {
      await expect(feed.open(text, scope)).rejects.toMatchObject(invalid);
    }
  });

  test('when the schema of positions has changed since', async () => {
    const before = listCursor('feed', z.strictObject({ page: z.int() }));
    await expect(feed.open(await before.seal({ page: 2 }, scope), scope)).rejects.toMatchObject(invalid);
  });

  test('by a query, and that of a query by a list', async () => {
    await notes.putMany(['1', '2'].map((noteId) => ({ team: 'anna', noteId, count: 1 })));
    const { cursor = '' } = await notes.find.ofTeam({ team: 'anna' }, { limit: 1, caller: 'anna' });
    await expect(feed.open(cursor, scope)).rejects.toMatchObject(invalid);
    const sealed = await feed.seal(position, scope);
    const query = notes.find.ofTeam({ team: 'anna' }, { limit: 1, caller: 'anna', cursor: sealed });
    await expect(query).rejects.toMatchObject(invalid);
  });
});

test('a position that does not survive as JSON, or makes too long a cursor, is refused when it is sealed', async () => {
  const dated = listCursor('dated', z.strictObject({ at: z.date() }));
  await expect(dated.seal({ at: new Date() }, scope)).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('the position in "dated" does not match its schema as JSON'),
  });
  const long = { after: 'x'.repeat(longestCursor), depth: 1 };
  await expect(feed.seal(long, scope)).rejects.toMatchObject({ code: 'invalid-request' });
});

test('a walk over the pages of a composed list reads everything once', async () => {
  const teams = ['red', 'blue'];
  await notes.putMany(
    teams.flatMap((team, shift) => [0, 2, 4].map((n) => ({ team, noteId: String(n + shift), count: 1 }))),
  );
  const merged = listCursor('merged', z.strictObject({ noteId: z.string() }));
  const read = (cursor: string | undefined) =>
    merged.page({ limit: 4, caller: 'anna', ...(cursor && { cursor }) }, async (after, limit) => {
      const pages = await Promise.all(
        teams.map((team) => notes.find.ofTeam({ team }, { limit: limit + 1, ...(after && { after }) })),
      );
      const found = pages
        .flatMap(({ items }) => items)
        .sort((a, b) => (a.noteId < b.noteId ? -1 : 1))
        .map(({ noteId }) => ({ noteId }));
      const items = found.slice(0, limit);
      return { items, next: found.length > limit ? items.at(-1) : undefined };
    });
  const first = await read(undefined);
  const second = await read(first.cursor);
  expect([...first.items, ...second.items].map(({ noteId }) => noteId)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
  ]);
  expect(second.cursor).toBeUndefined();
});
