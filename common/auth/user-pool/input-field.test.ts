import { expect, test } from '@jest/globals';
import { inputFieldIn } from './input-field.ts';

const invalid = (name: string) =>
  `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$`;

test.each([
  [invalid('password'), 'password'],
  [invalid('proposedPassword'), 'password'],
  [invalid('confirmationCode'), 'code'],
  [invalid('username'), 'email'],
  ['Username should be an email.', 'email'],
  ['Invalid email address format.', 'email'],
  ['Something else is wrong', undefined],
])('"%s" is about the field %s', (message, field) => {
  expect(inputFieldIn(message)).toBe(field);
});
