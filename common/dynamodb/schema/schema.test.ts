import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { configureCursors, ensureTable, entity, remove, tableDefinition } from '../index.ts';
import { useOwnTable } from '../test/accounts.ts';

const box = z.object({
  shelf: z.string(),
  boxId: z.string(),
  size: z.number().min(1),
  label: z.string().optional(),
  version: z.number(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

const definition = {
  table: 'boxes',
  key: { pk: ['shelf'], sk: ['boxId'] },
  find: { ofShelf: { pk: ['shelf'], sk: ['boxId'] } },
} as const;

const boxes = entity(box)('box', { ...definition, version: 'version', timestamps: true });
/** The same items without the schema, to write invalid ones. */
const anything = entity<{ shelf: string; boxId: string; size: unknown }>()('box', definition);

beforeAll(async () => {
  await useOwnTable();
  await ensureTable(tableDefinition([boxes]));
  configureCursors({ key: async () => new Uint8Array(32) });
});

describe('an entity with a schema', () => {
  test('stores items that match the schema, without unknown fields', async () => {
    const given = { shelf: 's', boxId: '1', size: 1, stray: true };
    const created = await boxes.create(given);
    expect(created).toEqual({
      shelf: 's',
      boxId: '1',
      size: 1,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: created.createdAt,
    });
    expect(await boxes.get(created, { consistent: true })).toEqual(created);
  });

  test.each([
    ['create', () => boxes.create({ shelf: 's', boxId: 'bad', size: 0 })],
    ['put', () => boxes.put({ shelf: 's', boxId: 'bad', size: -1 })],
    ['upsert', () => boxes.upsert({ shelf: 's', boxId: 'bad' }, { size: 0 })],
  ])('%s refuses an item that does not match the schema, without showing it', async (_, write) => {
    await expect(write()).rejects.toMatchObject({
      code: 'invalid-item',
      path: 'size',
      entity: 'box',
      key: { shelf: 's', boxId: 'bad' },
      message: '"size" does not match the schema',
    });
    expect(await boxes.get({ shelf: 's', boxId: 'bad' })).toBeUndefined();
  });

  test('update validates the item that it would result in', async () => {
    const key = { shelf: 's', boxId: 'u' };
    await boxes.create({ ...key, size: 5, label: 'x' });
    await expect(boxes.update(key, { size: 0 })).rejects.toMatchObject({ code: 'invalid-item' });
    const after = await boxes.update(key, { size: 6, label: remove() });
    expect(after).toMatchObject({ size: 6, version: 2 });
    expect(await boxes.upsert(key, { size: 7 })).toMatchObject({ size: 7, version: 3 });
  });

  test('a stored item that does not match is reported apart from the others', async () => {
    await anything.put({ shelf: 'mixed', boxId: '1', size: 'large' });
    await boxes.create({ shelf: 'mixed', boxId: '2', size: 2 });
    const page = await boxes.find.ofShelf({ shelf: 'mixed' });
    expect(page.items).toMatchObject([{ boxId: '2' }]);
    expect(page.invalid).toMatchObject([
      {
        code: 'invalid-stored-item',
        path: 'size',
        key: { shelf: 'mixed', boxId: '1' },
        message: expect.stringContaining('and 3 more'),
      },
    ]);
    await expect(boxes.get({ shelf: 'mixed', boxId: '1' })).rejects.toMatchObject({
      code: 'invalid-stored-item',
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const { boxId } of boxes.find.ofShelf({ shelf: 'mixed' })) seen.push(boxId);
    };
    await expect(walk()).rejects.toMatchObject({ code: 'invalid-stored-item' });
    expect(seen).toEqual(['2']);
  });

  test('a schema can report several issues, or that it failed', async () => {
    const saying = (
      validate: () => never | { issues: { message: string; path?: (string | { key: string })[] }[] },
    ) => entity<{ shelf: string; boxId: string }>({ '~standard': { validate } })('box', definition);
    const put = (validate: Parameters<typeof saying>[0]) => saying(validate).put({ shelf: 's', boxId: 'x' });
    await expect(
      put(() => ({ issues: [{ message: 'no', path: [{ key: 'a' }, 'b'] }] })),
    ).rejects.toMatchObject({ path: 'a.b' });
    await expect(put(() => ({ issues: [{ message: 'no' }] }))).rejects.toMatchObject({
      path: '',
      message: 'The item does not match the schema',
    });
    const broken = saying(() => {
      throw new TypeError('a bug in the schema');
    });
    await anything.put({ shelf: 'broken', boxId: '1', size: 1 });
    await expect(Promise.resolve(broken.find.ofShelf({ shelf: 'broken' }))).rejects.toThrow(TypeError);
  });

  test('a schema can be asynchronous, but cannot change the key', async () => {
    const slow = entity(z.object({ shelf: z.string(), boxId: z.string() }).transform(async (it) => it))(
      'box',
      definition,
    );
    expect(await slow.put({ shelf: 's', boxId: 'slow' })).toEqual({ shelf: 's', boxId: 'slow' });
    expect((await slow.find.ofShelf({ shelf: 's', boxId: 'slow' })).items).toHaveLength(1);
    const moving = entity(z.object({ shelf: z.string(), boxId: z.string().toUpperCase() }))(
      'box',
      definition,
    );
    await expect(moving.put({ shelf: 's', boxId: 'a' })).rejects.toMatchObject({
      code: 'invalid-item',
      message: expect.stringContaining('key'),
    });
  });
});
