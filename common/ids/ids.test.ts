import { expect, test } from '@jest/globals';
import { newId } from './index.ts';

test('ids are unique ULIDs that sort by creation', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.every((id) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))).toBe(true);
  expect([...new Set(ids)].sort()).toEqual(ids);
});
