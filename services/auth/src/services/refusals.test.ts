import { describe, expect, test } from '@jest/globals';
import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { concealingAccounts, refusedPassword, withProblems, wrongCode } from './refusals.ts';

const refusal = (code: UserPoolErrorCode, message = 'no') =>
  Promise.reject(new UserPoolError(code, message, undefined));

describe('withProblems', () => {
  test('passes on refusals that have no problem, and other errors', async () => {
    await expect(withProblems(refusal('unavailable'), wrongCode)).rejects.toMatchObject({
      code: 'unavailable',
    });
    const bug = Promise.reject(new TypeError('bug'));
    await expect(withProblems(bug, wrongCode)).rejects.toBeInstanceOf(TypeError);
  });

  test.each<UserPoolErrorCode>(['code-wrong', 'code-expired', 'wrong-credentials', 'input-refused'])(
    'says the same about the code for %s',
    async (code) => {
      await expect(withProblems(refusal(code), wrongCode)).rejects.toMatchObject({
        type: 'invalid-request',
        errors: [{ path: 'code', message: 'Wrong or expired: request a new code' }],
      });
    },
  );

  test.each([
    ['Password did not conform with policy: Password not long enough', 'Must be longer'],
    ['Password did not conform with policy: Password must have symbol characters', 'Must have a symbol'],
    ['Something new', 'Must meet the password policy'],
  ])('replaces "%s" with our own words', async (words, message) => {
    await expect(withProblems(refusal('password-refused', words), refusedPassword)).rejects.toMatchObject({
      errors: [{ path: 'password', message }],
    });
  });
});

describe('concealingAccounts', () => {
  test.each<UserPoolErrorCode>(['wrong-credentials', 'input-refused', 'not-confirmed'])(
    'hides %s',
    async (code) => {
      await expect(concealingAccounts(refusal(code))).resolves.toBeUndefined();
    },
  );

  test.each<UserPoolErrorCode>(['unavailable', 'too-many-requests'])('passes on %s', async (code) => {
    await expect(concealingAccounts(refusal(code))).rejects.toMatchObject({ code });
  });

  test('does not hide a bug', async () => {
    await expect(concealingAccounts(Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError);
  });
});
