import { describe, expect, test } from '@jest/globals';
import { UserPoolError, type UserPoolErrorCode } from '@moim/common/auth';
import { badPassword, refusing, withoutTelling, wrongCode } from './refusals.ts';

const refusal = (code: UserPoolErrorCode, message = 'no') =>
  Promise.reject(new UserPoolError(code, message, undefined));

describe('refusing', () => {
  test('passes on what it has no words for, and other errors', async () => {
    await expect(refusing(refusal('unavailable'), wrongCode)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(refusing(Promise.reject(new TypeError('bug')), wrongCode)).rejects.toBeInstanceOf(TypeError);
  });

  test.each<UserPoolErrorCode>(['code-wrong', 'code-expired', 'wrong-credentials', 'input-refused'])(
    'says the same of the code for %s',
    async (code) => {
      await expect(refusing(refusal(code), wrongCode)).rejects.toMatchObject({
        type: 'invalid-request',
        errors: [{ path: 'code', message: 'Wrong or expired: ask for a new code' }],
      });
    },
  );

  test.each([
    ['Password did not conform with policy: Password not long enough', 'Must be longer'],
    ['Password did not conform with policy: Password must have symbol characters', 'Must have a symbol'],
    ['Something new', 'Does not fit the password policy'],
  ])('puts "%s" into our words', async (words, message) => {
    await expect(refusing(refusal('password-refused', words), badPassword)).rejects.toMatchObject({
      errors: [{ path: 'password', message }],
    });
  });
});

describe('withoutTelling', () => {
  test.each<UserPoolErrorCode>(['wrong-credentials', 'input-refused', 'not-confirmed'])(
    'hides %s',
    async (code) => {
      await expect(withoutTelling(refusal(code))).resolves.toBeUndefined();
    },
  );

  test.each<UserPoolErrorCode>(['unavailable', 'too-many-requests'])('tells of %s', async (code) => {
    await expect(withoutTelling(refusal(code))).rejects.toMatchObject({ code });
  });

  test('hides no bug', async () => {
    await expect(withoutTelling(Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError);
  });
});
