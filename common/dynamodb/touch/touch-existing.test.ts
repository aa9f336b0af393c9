import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { entity, touchExisting } from '../index.ts';

interface Thing {
  id: string;
  text: string;
  seenAt?: string;
  version: number;
  updatedAt: string;
  createdAt: string;
}

const table = { table: 'things', key: { pk: ['id'] } } as const;
const things = entity<Thing>()('thing', { ...table, version: 'version', timestamps: true });
const others = entity<Thing>()('other', { ...table, version: 'version', timestamps: true });

beforeAll(() => useTestTable(things, others));

const touch = (value: string, start?: Readonly<Record<string, string>>, pace = async () => {}) =>
  touchExisting(things, { field: 'seenAt', value, pace }, start);

test('every item of the entity gets the field, a page at a time, and nothing else changes', async () => {
  const stored = [];
  // Two pages: a page has at most 1 MB.
  for (let place = 0; place < 4; place += 1)
    stored.push(await things.create({ id: `thing${place}`, text: 'x'.repeat(390_000) }));
  const other = await others.create({ id: 'other', text: '' });
  const first = await touch('one');
  expect(first.next).toBeDefined();
  const second = await touch('one', first.next);
  expect([first.touched + second.touched, second.next]).toEqual([4, undefined]);
  for (const thing of stored)
    expect(await things.get({ id: thing.id }, { consistent: true })).toEqual({ ...thing, seenAt: 'one' });
  expect(await others.get({ id: other.id }, { consistent: true })).toEqual(other);
});

test('an item that is deleted after it was read stays deleted', async () => {
  const { id } = await things.create({ id: 'late', text: '' });
  let progress = await touch('two', undefined, () => things.delete({ id }).then(() => {}));
  while (progress.next)
    progress = await touch('two', progress.next, () => things.delete({ id }).then(() => {}));
  expect(await things.get({ id }, { consistent: true })).toBeUndefined();
});
