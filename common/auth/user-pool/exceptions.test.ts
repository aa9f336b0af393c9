import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { modelledExceptions } from '../testing/index.ts';
import { codeOfException, exceptionCodes } from './exceptions.ts';

/** The operations that our code sends, from its imports. */
const operations = [
  ...new Set(
    readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/(\w+)Command\(/g),
      ])
      .map(([, operation = '']) => operation),
  ),
];

test('our code sends the operations that this test knows how to find', () => {
  expect(operations).toEqual(expect.arrayContaining(['SignUp', 'InitiateAuth', 'AdminSetUserPassword']));
  expect(operations.length).toBeGreaterThanOrEqual(13);
});

describe('every exception that the model names has a code', () => {
  test.each(operations)('%s', (operation) => {
    const names = modelledExceptions(operation);
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !(name in exceptionCodes))).toEqual([]);
  });
});

test('every code belongs to an exception that the model names', () => {
  const named = new Set(operations.flatMap(modelledExceptions));
  expect(Object.keys(exceptionCodes).filter((name) => !named.has(name))).toEqual([]);
});

test.each([
  ['NotAuthorizedException', 'Incorrect username or password.', 'wrong-credentials'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'too-many-requests'],
  ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED', 'already-confirmed'],
  ['NotAuthorizedException', 'Refresh Token has been revoked', 'token-refused'],
  ['NotAuthorizedException', 'Access Token has been revoked', 'token-refused'],
  ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'forbidden'],
  ['InvalidParameterException', 'User is already confirmed.', 'already-confirmed'],
  ['InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client', 'misconfigured'],
  [
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'not-confirmed',
  ],
  ['InvalidParameterException', 'Username should be an email.', 'input-refused'],
])('%s with "%s" has the code %s', (name, message, code) => {
  expect(codeOfException(name, message)).toBe(code);
});
