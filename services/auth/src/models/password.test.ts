import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newPassword, passwordPolicy } from './password.ts';

const template = readFileSync(join(import.meta.dirname, '../../../platform/resources/user-pool.yml'), 'utf8');

test('the schema has the policy of the user pool', () => {
  const block = template.slice(
    template.indexOf('PasswordPolicy:'),
    template.indexOf('TemporaryPasswordValidityDays'),
  );
  for (const [rule, value] of Object.entries(passwordPolicy)) expect(block).toContain(`${rule}: ${value}\n`);
});

test.each(['Gather-2026', 'A1b with spaces', `Aa1${'x'.repeat(253)}`, 'Pässwört1A'])(
  'accepts "%s"',
  (password) => {
    expect(newPassword.safeParse(password).success).toBe(true);
  },
);

test.each([
  ['Gather-2026 ', ['Must not begin or end with a space']],
  [' Gather-2026', ['Must not begin or end with a space']],
  ['Gather-2026\t', ['Must not begin or end with a space']],
  ['Gather\n2026x', ['Must not contain a line break']],
  ['Gat-202', ['Must have at least 8 characters']],
  [`Aa1${'x'.repeat(254)}`, ['Must have at most 256 characters']],
  ['gather-2026', ['Must have an upper-case letter (A–Z)']],
  ['GATHER-2026', ['Must have a lower-case letter (a–z)']],
  ['Gather-more', ['Must have a digit (0–9)']],
  [
    'ÄÖÜäöü-٢٠٢٦',
    [
      'Must have an upper-case letter (A–Z)',
      'Must have a lower-case letter (a–z)',
      'Must have a digit (0–9)',
    ],
  ],
])('refuses %p and names every broken rule', (password, messages) => {
  const { error } = newPassword.safeParse(password);
  expect(error?.issues.map(({ message }) => message)).toEqual(messages);
});
