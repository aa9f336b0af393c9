import { expect, test } from '@jest/globals';
import { pageBody, pageOptions } from './pagination.ts';

test('a page is asked for on behalf of its caller', () => {
  const caller = { userId: 'me' };
  expect(pageOptions({ limit: 5 }, caller)).toEqual({ limit: 5, caller: 'me' });
  expect(pageOptions({ limit: 5, cursor: 'c' }, caller)).toEqual({ limit: 5, caller: 'me', cursor: 'c' });
});

test('a page has a cursor only when there is more', () => {
  const show = (value: number) => ({ value });
  expect(pageBody({ items: [1] }, show)).toEqual({ items: [{ value: 1 }] });
  expect(pageBody({ items: [1], cursor: 'c' }, show)).toEqual({ items: [{ value: 1 }], nextCursor: 'c' });
});
