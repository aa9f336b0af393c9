import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type FakeOriginSecret, startFakeOriginSecret } from './test/origin-secret.ts';

let secret: FakeOriginSecret;
let isOriginSecret: typeof import('./origin-secret.ts').isOriginSecret;

beforeEach(async () => {
  secret = await startFakeOriginSecret('right');
  await jest.isolateModulesAsync(async () => {
    ({ isOriginSecret } = await import('./origin-secret.ts'));
  });
});
afterEach(() => secret.stop());

test('the secret is read once, also by requests at the same time', async () => {
  const answers = await Promise.all(['right', 'right', 'wrong'].map((each) => isOriginSecret(each)));
  expect([...answers, await isOriginSecret('right')]).toEqual([true, true, false, true]);
  expect(secret.readings).toBe(1);
});

test.each(['', 'righ', 'right ', 'Right', 'right,right'])('%j is not the secret "right"', async (given) => {
  expect(await isOriginSecret(given)).toBe(false);
});

test('forged secrets cause at most one reading a minute', async () => {
  for (const now of [0, 1, 59_999]) expect(await isOriginSecret(`forged ${now}`, now)).toBe(false);
  expect(secret.readings).toBe(1);
  expect(await isOriginSecret('forged', 60_000)).toBe(false);
  expect(secret.readings).toBe(2);
});

test('a rotated secret is known within a minute, and the distribution may still send the former one', async () => {
  expect(await isOriginSecret('right', 0)).toBe(true);
  Object.assign(secret, { current: 'new', previous: 'right' });
  expect(await isOriginSecret('new', 60_000)).toBe(true);
  expect(await isOriginSecret('right', 60_001)).toBe(true);
});

test('a first reading that fails is tried again by the next request', async () => {
  secret.isRefused = true;
  await expect(isOriginSecret('right')).rejects.toMatchObject({ code: 'misconfigured' });
  secret.isRefused = false;
  expect(await isOriginSecret('right')).toBe(true);
});

test('a later reading that fails takes nothing from requests with the right secret, and is not repeated', async () => {
  expect(await isOriginSecret('right', 0)).toBe(true);
  secret.isRefused = true;
  for (const now of [60_000, 60_001]) {
    await expect(isOriginSecret('forged', now)).rejects.toMatchObject({ code: 'misconfigured' });
    expect(await isOriginSecret('right', now)).toBe(true);
  }
  expect(secret.readings).toBe(2);
});
