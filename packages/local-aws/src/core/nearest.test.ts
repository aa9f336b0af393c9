import { expect, test } from '@jest/globals';
import { nearest } from './nearest.ts';

test.each([
  ['handlr', 'handler'],
  ['Handler', 'handler'],
  ['evnts', 'events'],
  ['timeouts', 'timeout'],
  ['colour', undefined],
  ['x', undefined],
])('the known word nearest to %s is %s', (word, expected) => {
  expect(nearest(word, ['handler', 'events', 'timeout', 'memorySize'])).toBe(expected);
});
