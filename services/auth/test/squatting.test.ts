import { describe, expect, test } from '@jest/globals';
import { apiClient, confirmationCode, newEmail, newPerson, password } from '@moim/testing/api';

const api = apiClient();
const strangersPassword = 'Stranger-2026';

const signUp = async (email: string, withPassword: string) =>
  (await api.POST('/v1/auth/sign-up', { body: { email, password: withPassword } })).data?.userId;
const confirm = async (email: string, userId?: string) => {
  const body = { email, code: confirmationCode, ...(userId !== undefined && { userId }) };
  return (await api.POST('/v1/auth/confirm', { body })).response.status;
};
const signIn = async (email: string, withPassword: string) =>
  (await api.POST('/v1/auth/sign-in', { body: { email, password: withPassword } })).response.status;

describe('an address that a stranger signed up first', () => {
  test('can be signed up by its owner, whose password counts', async () => {
    const email = newEmail();
    const first = await signUp(email, strangersPassword);
    const { response, data } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
    expect(response.status).toBe(201);
    expect(data?.userId).not.toBe(first);
    expect(await confirm(email)).toBe(204);
    expect([await signIn(email, strangersPassword), await signIn(email, password)]).toEqual([401, 200]);
  });

  test('is not confirmed by its owner for a stranger who signs up last', async () => {
    const email = newEmail();
    const userId = await signUp(email, password);
    await signUp(email, strangersPassword);
    expect(await confirm(email, userId)).toBe(400);
    expect(await signIn(email, strangersPassword)).toBe(403);
    const again = await signUp(email, password);
    expect(await confirm(email, again)).toBe(204);
    expect([await signIn(email, strangersPassword), await signIn(email, password)]).toEqual([401, 200]);
  });

  test('gets a password by its owner through forgot and reset, and the stranger’s is void', async () => {
    const email = newEmail();
    await signUp(email, strangersPassword);
    expect((await api.POST('/v1/auth/password/forgot', { body: { email } })).response.status).toBe(204);
    const body = { email, code: confirmationCode, password };
    expect((await api.POST('/v1/auth/password/reset', { body })).response.status).toBe(204);
    expect([await signIn(email, strangersPassword), await signIn(email, password)]).toEqual([401, 200]);
  });

  test('does not keep the stranger’s password either when its owner confirms after forgot', async () => {
    const email = newEmail();
    await signUp(email, strangersPassword);
    await api.POST('/v1/auth/password/forgot', { body: { email } });
    expect(await confirm(email)).toBe(204);
    expect(await signIn(email, strangersPassword)).toBe(401);
  });
});

test('an account that is confirmed while sign-ups race for its address stays confirmed', async () => {
  const rounds = Array.from({ length: 6 }, async () => {
    const email = newEmail();
    const userId = await signUp(email, password);
    const [confirmed, ...signUps] = await Promise.all([
      confirm(email, userId),
      ...Array.from({ length: 3 }, () =>
        api.POST('/v1/auth/sign-up', { body: { email, password: strangersPassword } }),
      ),
    ]);
    // Either the confirmation came first and nobody replaces the account, or it failed by name.
    if (confirmed === 204) {
      expect(signUps.map(({ response }) => response.status)).toEqual([409, 409, 409]);
      expect(await signIn(email, password)).toBe(200);
    } else {
      expect(confirmed).toBe(400);
      expect(await signIn(email, password)).toBe(401);
    }
  });
  await Promise.all(rounds);
});

test('an address can be signed up again ten times an hour, then it is 429 with Retry-After', async () => {
  const email = newEmail();
  const statuses: number[] = [];
  let retryAfter: string | null = null;
  for (let attempt = 0; attempt <= 11; attempt++) {
    const { response } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
    statuses.push(response.status);
    retryAfter = response.headers.get('retry-after');
  }
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 201));
  expect(statuses.at(-1)).toBe(429);
  expect(retryAfter).toMatch(/^[1-9]\d*$/);
  // The way out: the code of a reset still comes.
  await api.POST('/v1/auth/password/forgot', { body: { email } });
  const body = { email, code: confirmationCode, password: 'Another-2027' };
  expect((await api.POST('/v1/auth/password/reset', { body })).response.status).toBe(204);
  expect(await signIn(email, 'Another-2027')).toBe(200);
});

test('a confirmed account is never replaced', async () => {
  const { email } = await newPerson();
  const { response } = await api.POST('/v1/auth/sign-up', { body: { email, password: strangersPassword } });
  expect(response.status).toBe(409);
  expect(await signIn(email, password)).toBe(200);
});
