import { expect, test } from '@jest/globals';
import { decimalSum } from './decimal.ts';

test.each([
  [0.1, 0.2, 0.3],
  [1, 2, 3],
  [1e21, 1e21, 2e21],
  [1e-7, 0.5, 0.5000001],
  [-0.25, 0.25, 0],
  [1.5, 2n, 3.5],
])('the sum of %p and %p is exactly %p', (left, right, sum) => {
  expect(Number(decimalSum(left, right))).toBe(sum);
});
