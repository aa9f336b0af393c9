import { describe, expect, test } from '@jest/globals';
import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { Problem } from '@moim/common/http';
import { concealingAccounts } from './concealing.ts';
import { refusedInput, refusedPassword, withProblems, wrongCode } from './refusals.ts';

const refusal = (code: UserPoolErrorCode, message = 'no') => Promise.reject(new UserPoolError(code, message));

describe('withProblems', () => {
  test('passes on refusals that have no problem, and other errors', async () => {
    await expect(withProblems(refusal('unavailable'), wrongCode)).rejects.toMatchObject({
      code: 'unavailable',
    });
    const bug = Promise.reject(new TypeError('bug'));
    await expect(withProblems(bug, wrongCode)).rejects.toBeInstanceOf(TypeError);
  });

  test.each<UserPoolErrorCode>([
    'code-wrong',
    'code-expired',
    'wrong-credentials',
    'input-refused',
    'already-confirmed',
    'not-confirmed',
  ])('says the same about the code for %s', async (code) => {
    await expect(withProblems(refusal(code), wrongCode)).rejects.toMatchObject({
      type: 'invalid-request',
      errors: [
        { path: 'code', message: 'Wrong, expired, or tried too often: request a new code, or wait an hour' },
      ],
    });
  });

  test.each([
    ['Password did not conform with policy: Password not long enough', 'Must be longer'],
    ['Password did not conform with policy: Password must have symbol characters', 'Must have a symbol'],
    ['Something new', 'Must meet the password policy'],
  ])('replaces "%s" with our own words', async (words, message) => {
    const refused = withProblems(refusal('password-refused', words), refusedPassword('newPassword'));
    await expect(refused).rejects.toMatchObject({ errors: [{ path: 'newPassword', message }] });
  });

  test.each([
    ["Value at 'password' failed to satisfy constraint", 'password'],
    ["Value at 'confirmationCode' failed to satisfy constraint", 'code'],
    ['Username should be an email.', 'email'],
    ['Something new', 'email'],
  ])('blames for "%s" the field %s', async (words, path) => {
    const refused = withProblems(refusal('input-refused', words), refusedInput);
    await expect(refused).rejects.toMatchObject({ type: 'invalid-request', errors: [{ path }] });
  });
});

describe('concealingAccounts', () => {
  test.each<UserPoolErrorCode>([
    'wrong-credentials',
    'input-refused',
    'not-confirmed',
    'already-confirmed',
    'too-many-requests',
    'unavailable',
    'forbidden',
    'misconfigured',
  ])('hides %s', async (code) => {
    await expect(concealingAccounts(refusal(code))).resolves.toBeUndefined();
  });

  test('hides a problem of the caller', async () => {
    await expect(
      concealingAccounts(Promise.reject(new Problem('too-many-requests'))),
    ).resolves.toBeUndefined();
  });

  test('does not hide that the user pool does not answer, which is the same for every address', async () => {
    const lost = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    const error = new UserPoolError('unavailable', 'no', lost);
    await expect(concealingAccounts(Promise.reject(error))).rejects.toBe(error);
  });

  test('does not hide a bug', async () => {
    await expect(concealingAccounts(Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError);
  });
});
