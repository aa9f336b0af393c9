import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { listCursor } from '../dynamodb/index.ts';
import { pageBody, pageOptions } from './pagination.ts';
import { toProblem } from './to-problem.ts';

test('the options of a page name its caller and carry the cursor', () => {
  const caller = { userId: 'me' };
  expect(pageOptions({ limit: 5 }, caller)).toEqual({ limit: 5, caller: 'me' });
  expect(pageOptions({ limit: 5, cursor: 'c' }, caller)).toEqual({ limit: 5, caller: 'me', cursor: 'c' });
});

test('a page has a nextCursor only if more items follow', () => {
  const show = (value: number) => ({ value });
  expect(pageBody({ items: [1] }, show)).toEqual({ items: [{ value: 1 }] });
  expect(pageBody({ items: [1], cursor: 'c' }, show)).toEqual({ items: [{ value: 1 }], nextCursor: 'c' });
});

test('a list that a service composes takes the options of a page, and its cursor is refused like any other', async () => {
  const numbers = listCursor('numbers', z.strictObject({ last: z.int() }));
  const read = (caller: string, cursor?: string) =>
    numbers.page(pageOptions({ limit: 2, cursor }, { userId: caller }), async (position, limit) => {
      const first = (position?.last ?? 0) + 1;
      const items = Array.from({ length: Math.min(limit, 4 - first) }, (_, index) => first + index);
      return { items, next: items.length === limit ? { last: first + limit - 1 } : undefined };
    });
  const show = (value: number) => ({ value });
  const first = pageBody(await read('me'), show);
  expect(first).toEqual({ items: [{ value: 1 }, { value: 2 }], nextCursor: expect.any(String) });
  const cursor = 'nextCursor' in first ? first.nextCursor : undefined;
  expect(pageBody(await read('me', cursor), show)).toEqual({ items: [{ value: 3 }] });
  const borrowed = await read('you', cursor).catch(toProblem);
  expect(borrowed).toMatchObject({ type: 'invalid-cursor', status: 400 });
});
