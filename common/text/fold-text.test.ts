import { expect, test } from '@jest/globals';
import { foldText } from './index.ts';

test.each([
  ['Straße', 'STRASSE'],
  ['ｔｏｋｙｏ', 'Tokyo'],
  ['ΟΔΟΣ', 'οδος'],
  ['ﬁn', 'FIN'],
  ['cafe\u0301', 'CAFÉ'],
  ['모임', '모임'.normalize('NFD')],
])('%s and %s are the same text for people', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test('other letters and accents are other texts', () => {
  expect(foldText('cafe')).not.toBe(foldText('café'));
});
