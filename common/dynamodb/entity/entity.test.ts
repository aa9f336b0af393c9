import { beforeAll, describe, expect, test } from '@jest/globals';
import { add, append, exclude, gte, include, remove } from '../index.ts';
import { accounts, newAccount, notes, useOwnTable } from '../test/accounts.ts';

beforeAll(useOwnTable);

const nobody = { team: 'nobody', id: 0 };

describe('create and get', () => {
  test('get returns what create stored, with version and timestamps', async () => {
    const fields = newAccount({ labels: new Set(['a']), tags: [] });
    const created = await accounts.create(fields);
    expect(created).toEqual({
      ...fields,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      updatedAt: created.createdAt,
    });
    expect(await accounts.get(fields, { consistent: true })).toEqual(created);
  });

  test('get returns undefined for a missing item', async () => {
    expect(await accounts.get(nobody)).toBeUndefined();
  });

  test('create refuses a second item with the same key', async () => {
    const created = await accounts.create(newAccount());
    await expect(accounts.create({ ...newAccount(), id: created.id })).rejects.toMatchObject({
      code: 'already-exists',
      entity: 'account',
      key: { team: 'red', id: created.id },
    });
  });

  test('two entities in one table can have the same key fields', async () => {
    await notes.create({ team: 'red', noteId: 'x', text: 'mine' });
    expect(await notes.get({ team: 'red', noteId: 'x' })).toEqual({ team: 'red', noteId: 'x', text: 'mine' });
  });

  test('an expired item is missing, and does not block a new one', async () => {
    const fields = newAccount({ expiresAt: 1 });
    await accounts.create(fields);
    expect(await accounts.get(fields)).toBeUndefined();
    await expect(accounts.update(fields, { name: 'late' })).rejects.toMatchObject({ code: 'not-found' });
    const { expiresAt: _, ...again } = fields;
    expect(await accounts.create(again)).toMatchObject(again);
  });
});

describe('put', () => {
  test('put stores an item and replaces it, incrementing the version and keeping createdAt', async () => {
    const first = await accounts.put(newAccount({ tags: ['a'] }));
    const second = await accounts.put({ ...newAccount(), id: first.id });
    expect(second).toMatchObject({ version: 2, createdAt: first.createdAt });
    expect(second.tags).toBeUndefined();
    expect(await accounts.get(first, { consistent: true })).toEqual(second);
  });

  test('put fails if the version differs', async () => {
    const first = await accounts.put(newAccount());
    await expect(accounts.put(first, { version: 7 })).rejects.toMatchObject({
      code: 'version-conflict',
      current: expect.objectContaining({ version: 1 }),
    });
    expect(await accounts.put(first, { version: 1 })).toMatchObject({ version: 2 });
    await expect(accounts.put(newAccount(), { version: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('put stores an item of an entity without guarantees', async () => {
    await notes.put({ team: 'red', noteId: 'p', text: 'one' });
    await notes.put({ team: 'red', noteId: 'p', count: 2 });
    expect(await notes.get({ team: 'red', noteId: 'p' })).toEqual({ team: 'red', noteId: 'p', count: 2 });
  });
});

describe('update', () => {
  test('update changes the given fields and returns the item', async () => {
    const before = await accounts.create(newAccount({ tags: ['a'], labels: new Set(['x', 'y']) }));
    const after = await accounts.update(before, {
      name: 'New',
      score: add(5),
      tags: append('b'),
      labels: exclude('x'),
      phone: remove(),
    });
    expect(after).toEqual({
      ...before,
      name: 'New',
      score: 5,
      tags: ['a', 'b'],
      labels: new Set(['y']),
      version: 2,
      updatedAt: after.updatedAt,
    });
    expect(await accounts.get(before, { consistent: true })).toEqual(after);
  });

  test('update never creates an item', async () => {
    await expect(accounts.update(nobody, { name: 'Ghost' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(notes.update({ team: 'no', noteId: 'no' }, { text: 'Ghost' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await accounts.get(nobody, { consistent: true })).toBeUndefined();
  });

  test('update fails if the version differs or the condition does not hold', async () => {
    const item = await accounts.create(newAccount());
    await expect(accounts.update(item, { name: 'x' }, { version: 2 })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    const refused = accounts.update(item, { name: 'x' }, { if: { status: 'closed' } });
    await expect(refused).rejects.toMatchObject({ code: 'condition-failed', current: item });
    expect(JSON.stringify(await refused.catch((error: unknown) => error))).not.toContain(item.email);
    expect(await accounts.update(item, { name: 'x' }, { version: 1, if: { score: gte(0) } })).toMatchObject({
      version: 2,
    });
  });

  test('update adds to missing fields', async () => {
    await notes.put({ team: 'red', noteId: 'u' });
    const after = await notes.update(
      { team: 'red', noteId: 'u' },
      { count: add(3), words: include('a', 'b') },
    );
    expect(after).toEqual({ team: 'red', noteId: 'u', count: 3, words: new Set(['a', 'b']) });
  });
});

describe('upsert', () => {
  test('upsert creates an item, then changes it', async () => {
    const { team, id, ...fields } = newAccount();
    expect(await accounts.upsert({ team, id }, fields)).toMatchObject({ ...fields, team, id, version: 1 });
    expect(await accounts.upsert({ team, id }, { ...fields, name: 'Next' })).toMatchObject({
      name: 'Next',
      version: 2,
    });
    const key = { team: 'red', noteId: 'up' };
    expect(await notes.upsert(key, { count: add(1) })).toEqual({ ...key, count: 1 });
    expect(await notes.upsert(key, { count: add(1), text: 't' })).toEqual({ ...key, count: 2, text: 't' });
  });
});

describe('delete', () => {
  test('delete returns the item the first time and undefined the second time', async () => {
    const item = await accounts.create(newAccount());
    expect(await accounts.delete(item)).toEqual(item);
    expect(await accounts.delete(item)).toBeUndefined();
    await notes.put({ team: 'red', noteId: 'd' });
    expect(await notes.delete({ team: 'red', noteId: 'd' })).toEqual({ team: 'red', noteId: 'd' });
    expect(await notes.delete({ team: 'red', noteId: 'd' })).toBeUndefined();
  });

  test('delete fails if the version differs', async () => {
    const item = await accounts.create(newAccount());
    await expect(accounts.delete(item, { version: 9 })).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(accounts.delete(nobody, { version: 1 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await accounts.delete(item, { version: 1 })).toEqual(item);
  });
});
