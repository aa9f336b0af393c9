import { expect, test } from '@jest/globals';
import { instantiationsPerEntity } from './measure-typecheck.ts';

test('the types of an entity take at most 300 instantiations', () => {
  expect(instantiationsPerEntity('ours')).toBeLessThanOrEqual(300);
});
