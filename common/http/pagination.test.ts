import { expect, test } from '@jest/globals';
import { pageBody, pageOptions } from './pagination.ts';

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
