import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import {
  apiClient,
  confirmationCode as code,
  newEmail,
  newPerson,
  password,
  waitUntilAccountDeleted,
} from '@moim/testing/api';

const api = apiClient();
const another = 'Another-2027';
const strangers = 'Stranger-2026';

const signUp = async (email: string, withPassword = password) =>
  (await api.POST('/v1/auth/sign-up', { body: { email, password: withPassword } })).data?.userId;
const confirm = async (email: string, userId?: string) => {
  const body = { email, code, ...(userId !== undefined && { userId }) };
  return (await api.POST('/v1/auth/confirm', { body })).response.status;
};
const signIn = async (email: string, withPassword: string) =>
  (await api.POST('/v1/auth/sign-in', { body: { email, password: withPassword } })).response.status;
const forgot = (email: string) => api.POST('/v1/auth/password/forgot', { body: { email } });
const reset = async (email: string) =>
  (await api.POST('/v1/auth/password/reset', { body: { email, code, password: another } })).response.status;
const change = async ({ api: mine }: Awaited<ReturnType<typeof newPerson>>) => {
  const body = { oldPassword: password, newPassword: another };
  return (await mine.POST('/v1/auth/password/change', { body })).response.status;
};
const refresh = async (refreshToken: string) =>
  (await api.POST('/v1/auth/refresh', { body: { refreshToken } })).response.status;

async function unconfirmed(withPassword = password): Promise<string> {
  const email = newEmail();
  await signUp(email, withPassword);
  return email;
}

/** The rows of the README's table, each with what it promises. */
const waysOut: Readonly<Record<string, () => Promise<void>>> = {
  'My sign-up is not confirmed, and the e-mail is lost': async () => {
    const email = await unconfirmed();
    await api.POST('/v1/auth/confirm/resend', { body: { email } });
    expect([await confirm(email), await signIn(email, password)]).toEqual([204, 200]);
  },
  'My sign-up is not confirmed, and I forgot the password': async () => {
    const email = await unconfirmed();
    await signUp(email, another);
    expect([await confirm(email), await signIn(email, another), await signIn(email, password)]).toEqual([
      204, 200, 401,
    ]);
  },
  'My sign-up is not confirmed, and I think that I have an account': async () => {
    const email = await unconfirmed();
    await forgot(email);
    expect([await reset(email), await signIn(email, another)]).toEqual([204, 200]);
  },
  'A stranger signed up with my address': async () => {
    const email = await unconfirmed(strangers);
    const userId = await signUp(email);
    expect(await confirm(email, userId)).toBe(204);
    expect([await signIn(email, password), await signIn(email, strangers)]).toEqual([200, 401]);
  },
  'A stranger signs up with my address after me': async () => {
    const email = newEmail();
    const userId = await signUp(email);
    await signUp(email, strangers);
    expect(await confirm(email, userId)).toBe(400);
    expect(await confirm(email, await signUp(email))).toBe(204);
    expect([await signIn(email, password), await signIn(email, strangers)]).toEqual([200, 401]);
  },
  'I forgot the password': async () => {
    const { email, refreshToken } = await newPerson();
    await forgot(email);
    expect([await reset(email), await refresh(refreshToken), await signIn(email, another)]).toEqual([
      204, 401, 200,
    ]);
  },
  'Someone knows my password': async () => {
    const person = await newPerson();
    expect([await change(person), await refresh(person.refreshToken)]).toEqual([200, 401]);
    expect(await signIn(person.email, another)).toBe(200);
  },
  'Too many wrong passwords': async () => {
    const { email } = await newPerson();
    for (let attempt = 1; attempt <= 5; attempt++) await signIn(email, strangers);
    const locked = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    expect([locked.response.status, locked.response.headers.get('retry-after')]).toEqual([429, '1']);
    await waitUntil('the lock-out ends', async () => (await signIn(email, password)) === 200);
  },
  'The response to `confirm`, `reset`, `change` or `sign-out` was lost': async () => {
    const email = await unconfirmed();
    expect([await confirm(email), await confirm(email)]).toEqual([204, 204]);
    await forgot(email);
    expect([await reset(email), await reset(email)]).toEqual([204, 204]);
    const [first, second] = [await newPerson(), await newPerson()];
    expect([await change(first), await change(first)]).toEqual([200, 200]);
    for (const _ of [1, 2]) expect((await second.api.POST('/v1/auth/sign-out')).response.status).toBe(204);
  },
  'I left': async () => {
    const { email, userId, api: mine } = await newPerson();
    await mine.DELETE('/v1/users/me');
    await waitUntilAccountDeleted(email);
    const again = await signUp(email);
    expect(again).toEqual(expect.any(String));
    expect(again).not.toBe(userId);
  },
};

test('the table in the README names exactly the states that are tested here', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const table = readme.split('| State |')[1]?.split('\n\n')[0] ?? '';
  const states = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]?.trim());
  expect(states).toEqual(Object.keys(waysOut));
});

test.each(Object.entries(waysOut))('%s: there is a way out', async (_, wayOut) => {
  await wayOut();
});
