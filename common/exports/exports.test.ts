import { expect, test } from '@jest/globals';
import { lambdaContext } from '@moim/testing';
import { collectExport, type ExportPart, exportHandler, pagesAfter } from './index.ts';

const numbers = Array.from({ length: 450 }, (_, index) => String(index).padStart(3, '0'));

const handlers: Record<string, ReturnType<typeof exportHandler>> = {
  profiles: exportHandler({
    profile: async (userId) => ({ items: [{ userId }] }),
    notes: async () => ({ items: [] }),
  }),
  orders: exportHandler({
    orders: pagesAfter({
      read: async (_, after = '', limit) => ({ items: numbers.filter((id) => id > after).slice(0, limit) }),
      positionOf: (id) => id,
      show: (ids, userId) => ids.map((id) => ({ id, userId })),
    }),
  }),
};

const invoke = async (name: string, payload: object) =>
  JSON.parse(JSON.stringify((await handlers[name]?.(payload, lambdaContext(5_000))) ?? null));

test('an export has every page of every section of every function', async () => {
  const found: ExportPart[] = [];
  for await (const part of collectExport('mina', ['profiles', 'orders'], invoke)) found.push(part);
  expect(found.map(({ section, items }) => [section, items.length])).toEqual([
    ['profile', 1],
    ['notes', 0],
    ['orders', 200],
    ['orders', 200],
    ['orders', 50],
  ]);
  expect(found.flatMap(({ items }) => items).slice(1)).toEqual(numbers.map((id) => ({ id, userId: 'mina' })));
});

test('an export fails if a function answers something else', async () => {
  const collecting = collectExport('mina', ['unknown'], invoke);
  await expect(collecting.next()).rejects.toThrow();
});

test('a section that a service does not have is an error', async () => {
  const handle = handlers.orders ?? (() => undefined);
  const payload = { userId: 'mina', position: { section: 'wishes' } };
  await expect(handle(payload, lambdaContext(5_000))).rejects.toThrow('There is no section "wishes"');
});
