import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { newEmail } from '@moim/testing/api';
import { clearFailures, lockedFor, lockSeconds, recordFailure, signInFailures } from './sign-in-failures.ts';

beforeAll(() => useTestTable(signInFailures));

test.each([
  [1, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [10, 32],
  [15, 900],
  [40, 900],
])('%d failures lock an address for %d seconds', (failures, seconds) => {
  expect(lockSeconds(failures)).toBe(seconds);
});

test('the lock grows with each failure, ends by itself, and a success clears it', async () => {
  const email = newEmail();
  const now = Date.now();
  for (let failure = 1; failure <= 7; failure++) await recordFailure(email, now);
  expect([await lockedFor(email, now), await lockedFor(email, now + 4_000)]).toEqual([4, 0]);
  expect(await lockedFor(newEmail(), now)).toBe(0);
  await recordFailure(email, now + 4_000);
  expect(await lockedFor(email, now + 4_000)).toBe(8);
  await clearFailures(email);
  expect(await lockedFor(email, now)).toBe(0);
});
