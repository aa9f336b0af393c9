import { expect, test } from '@jest/globals';
import { interestsIn, isEmail, isNickname, isPassword } from './rules.ts';

test('interests are separated by commas of any script, and named once', () => {
  expect(interestsIn(' tea, climbing,tea ,,등산、차 ')).toEqual(['tea', 'climbing', '등산', '차']);
  expect(interestsIn(' ')).toEqual([]);
});

test.each(['Gather-2026', 'Pässwört1A'])('%s is a password', (text) => expect(isPassword(text)).toBe(true));
test.each(['Gather1', 'gather-2026', 'GATHER-2026', 'Gather-Gather', ' Gather-2026'])(
  '%s is not a password',
  (text) => expect(isPassword(text)).toBe(false),
);

test.each(['mina', '모임', 'a-b_9'])('%s is a nickname', (text) => expect(isNickname(text)).toBe(true));
test.each(['m', 'mi na', 'mina!', 'x'.repeat(21)])('%s is not a nickname', (text) =>
  expect(isNickname(text)).toBe(false),
);

test('an e-mail address has a name and a domain', () => {
  expect(['mina@example.com', 'mina', 'mina@example', 'mi na@example.com'].map(isEmail)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
