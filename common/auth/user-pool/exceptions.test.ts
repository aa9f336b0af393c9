import { describe, expect, test } from '@jest/globals';
import { modelledExceptions } from '../testing/index.ts';
import { codeOfException, exceptionCodes } from './exceptions.ts';
import { authorizedBy } from './operations.ts';

const operations = Object.keys(authorizedBy);

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
