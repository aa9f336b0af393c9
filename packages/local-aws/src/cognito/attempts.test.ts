import { beforeEach, expect, test } from '@jest/globals';
import { type Attempts, countAttempts } from './attempts.ts';

let time: number;
let attempts: Attempts;
beforeEach(() => {
  time = 1_000_000;
  attempts = countAttempts(() => time);
});

const fail = (count: number): void => {
  for (let failure = 0; failure < count; failure += 1) attempts.signInFailed('me');
};
const isLocked = (): boolean => {
  try {
    attempts.checkSignIn('me');
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: 'NotAuthorizedException', message: 'Password attempts exceeded' });
    return true;
  }
};

test('the fifth wrong password locks a user out for a second, and each further one twice as long', () => {
  fail(4);
  expect(isLocked()).toBe(false);
  for (const seconds of [1, 2, 4, 8]) {
    fail(1);
    time += seconds * 1000 - 1;
    expect(isLocked()).toBe(true);
    time += 1;
    expect(isLocked()).toBe(false);
  }
});

test('a lock-out lasts 15 minutes at most', () => {
  fail(40);
  time += 15 * 60_000 - 1;
  expect(isLocked()).toBe(true);
  time += 1;
  expect(isLocked()).toBe(false);
});

test('a successful sign-in, or 15 minutes without an attempt, resets the count', () => {
  fail(5);
  attempts.signInSucceeded('me');
  fail(4);
  expect(isLocked()).toBe(false);
  time += 15 * 60_000 + 1;
  fail(4);
  expect(isLocked()).toBe(false);
});

test('an action is limited by user and hour', () => {
  for (let count = 0; count < 20; count += 1) attempts.count('ForgotPassword', 'me');
  expect(() => attempts.count('ForgotPassword', 'me')).toThrow('Attempt limit exceeded');
  attempts.count('ForgotPassword', 'other');
  attempts.count('ConfirmSignUp', 'me');
  time += 3_600_000;
  attempts.count('ForgotPassword', 'me');
});
