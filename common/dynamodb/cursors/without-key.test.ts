import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { entity } from '../index.ts';

const notes = entity<{ person: string; number: number }>()('note', {
  table: 'notes',
  key: { pk: ['person'], sk: ['number'] },
  find: { ofPerson: { pk: ['person'], sk: ['number'] } },
});

beforeAll(async () => {
  await useTestTable(notes);
  await notes.putMany([1, 2, 3].map((number) => ({ person: 'mina', number })));
});

test('a function without a key of cursors reads pages, and is told so where it reads a cursor', async () => {
  const first = await notes.find.ofPerson({ person: 'mina' }, { limit: 2 });
  expect(first.items.map(({ number }) => number)).toEqual([1, 2]);
  expect(() => first.cursor).toThrow('Cursors need a key: call configureCursors at start');
  expect(() => JSON.stringify(first)).toThrow('Cursors need a key');

  const last = await notes.find.ofPerson({ person: 'mina' }, { limit: 2, after: { number: 2 } });
  expect(last).toEqual({ items: [{ person: 'mina', number: 3 }] });
});
