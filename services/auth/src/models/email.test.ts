import { expect, test } from '@jest/globals';
import { emailInput } from './schemas.ts';

const accepts = (email: string): boolean => emailInput.safeParse({ email }).success;

test.each([..."!#$%&'*+-/=?^_`{|}~"])('an e-mail address may contain %s before the @', (character) => {
  for (const local of [character, `a${character}b`, `${character}a`, `a${character}`, `a.${character}.b`]) {
    expect([local, accepts(`${local}@example.com`)]).toEqual([local, true]);
  }
});

test.each([
  'a..b@example.com',
  '.a@example.com',
  'a.@example.com',
  'a b@example.com',
  'a@b@example.com',
  '"a"@example.com',
  'a(b)@example.com',
  'a,b@example.com',
  'a;b@example.com',
  '<a>@example.com',
  'a:b@example.com',
  'a\\b@example.com',
  'ä@example.com',
  'a\n@example.com',
  `${'a'.repeat(65)}@example.com`,
  'a@example',
  'a@-example.com',
  'a@exa&mple.com',
])('%j is not an e-mail address', (email) => {
  expect(accepts(email)).toBe(false);
});
