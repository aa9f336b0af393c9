import { beforeAll, describe, expect, test } from '@jest/globals';
import { configureCursors, gte } from '../index.ts';
import { accounts, newAccount, notes, useOwnTable } from '../test/accounts.ts';

beforeAll(async () => {
  await useOwnTable();
  configureCursors({ key: async () => new Uint8Array(32).fill(7) });
  for (const id of [-5, -1.5, 0, 1, 2, 10, 33]) {
    await accounts.create(newAccount({ team: 'ids', id, score: id, name: `n${id}`, status: 'closed' }));
  }
  for (const noteId of ['a', 'ab', 'abc', 'b', 'b#c', 'B', '한']) await notes.create({ team: 'ids', noteId });
});

const ids = (page: { items: { id: number }[] }) => page.items.map(({ id }) => id);
const noteIds = (page: { items: { noteId: string }[] }) => page.items.map(({ noteId }) => noteId);

describe('queries on the table', () => {
  test('a query returns numbers in numeric order, and only its own entity', async () => {
    expect(ids(await accounts.find.ofTeam({ team: 'ids' }))).toEqual([-5, -1.5, 0, 1, 2, 10, 33]);
    expect(ids(await accounts.find.ofTeam({ team: 'ids' }, { descending: true, limit: 2 }))).toEqual([
      33, 10,
    ]);
  });

  test('ranges include both bounds on the table', async () => {
    expect(ids(await accounts.find.ofTeam({ team: 'ids' }, { from: { id: -1.5 }, to: { id: 2 } }))).toEqual([
      -1.5, 0, 1, 2,
    ]);
    expect(ids(await accounts.find.ofTeam({ team: 'ids' }, { from: { id: 2 } }))).toEqual([2, 10, 33]);
    expect(ids(await accounts.find.ofTeam({ team: 'ids' }, { to: { id: -2 } }))).toEqual([-5]);
    expect(
      noteIds(await notes.find.ofTeam({ team: 'ids' }, { from: { noteId: 'ab' }, to: { noteId: 'b' } })),
    ).toEqual(['ab', 'abc', 'b']);
  });

  test('a prefix matches the start of the text, an exact value only itself', async () => {
    expect(noteIds(await notes.find.ofTeam({ team: 'ids' }, { prefix: { noteId: 'ab' } }))).toEqual([
      'ab',
      'abc',
    ]);
    expect(noteIds(await notes.find.ofTeam({ team: 'ids', noteId: 'b' }))).toEqual(['b']);
    expect(noteIds(await notes.find.ofTeam({ team: 'ids' }, { prefix: { noteId: '' } }))).toHaveLength(7);
  });
});

describe('queries on an index', () => {
  test('an index narrows field by field, numbers numerically', async () => {
    expect(ids(await accounts.find.byStatus({ status: 'closed' }))).toEqual([-5, -1.5, 0, 1, 2, 10, 33]);
    expect(ids(await accounts.find.byStatus({ status: 'closed' }, { from: { score: 2 } }))).toEqual([
      2, 10, 33,
    ]);
    expect(ids(await accounts.find.byStatus({ status: 'closed' }, { to: { score: 0 } }))).toEqual([
      -5, -1.5, 0,
    ]);
    expect(
      ids(await accounts.find.byStatus({ status: 'closed' }, { from: { score: 0 }, to: { score: 2 } })),
    ).toEqual([0, 1, 2]);
    expect(
      ids(await accounts.find.byStatus({ status: 'closed', score: 10 }, { prefix: { name: 'n1' } })),
    ).toEqual([10]);
    expect(
      ids(await accounts.find.byStatus({ status: 'closed', score: 10 }, { prefix: { name: 'n2' } })),
    ).toEqual([]);
  });

  test('refuses a field if a field before it is missing', async () => {
    await expect(
      accounts.find.byStatus({ status: 'closed' }, { prefix: { name: 'n1' } }),
    ).rejects.toMatchObject({ code: 'invalid-key' });
  });
});

describe('pages', () => {
  test('a page has exactly the limit while matches remain, and a cursor only if there are more', async () => {
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await accounts.find.byStatus(
        { status: 'closed' },
        { limit: 2, where: { id: gte(-2) }, ...(after && { cursor: after }) },
      );
      seen.push(...ids(page));
      after = page.cursor;
      expect(page.items).toHaveLength(2);
    } while (after);
    expect(seen).toEqual([-1.5, 0, 1, 2, 10, 33]);
  });

  test('iterating walks all pages', async () => {
    const seen: number[] = [];
    for await (const { id } of accounts.find.ofTeam({ team: 'ids' }, { limit: 3, descending: true }))
      seen.push(id);
    expect(seen).toEqual([33, 10, 2, 1, 0, -1.5, -5]);
  });
});

describe('cursors', () => {
  test('a cursor opens only unchanged, for its query and its caller', async () => {
    const query = { limit: 1, caller: 'me' };
    const { cursor = '' } = await notes.find.ofTeam({ team: 'ids' }, query);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('ids');
    expect(noteIds(await notes.find.ofTeam({ team: 'ids' }, { ...query, cursor }))).toEqual(['a']);
    const refused = { code: 'invalid-cursor' };
    await expect(notes.find.ofTeam({ team: 'other' }, { ...query, cursor })).rejects.toMatchObject(refused);
    await expect(
      notes.find.ofTeam({ team: 'ids' }, { ...query, caller: 'you', cursor }),
    ).rejects.toMatchObject(refused);
    await expect(notes.find.ofTeam({ team: 'ids' }, { limit: 1, cursor })).rejects.toMatchObject(refused);
    await expect(
      notes.find.ofTeam({ team: 'ids' }, { ...query, descending: true, cursor }),
    ).rejects.toMatchObject(refused);
    await expect(
      notes.find.ofTeam({ team: 'ids' }, { ...query, where: { count: 1 }, cursor }),
    ).rejects.toMatchObject(refused);
    await expect(accounts.find.ofTeam({ team: 'ids' }, { ...query, cursor })).rejects.toMatchObject(refused);
    for (const bad of [
      '',
      'x',
      `${cursor}A`,
      `${cursor}=`,
      cursor.slice(1),
      cursor.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    ]) {
      await expect(notes.find.ofTeam({ team: 'ids' }, { ...query, cursor: bad })).rejects.toMatchObject(
        refused,
      );
    }
  });
});
