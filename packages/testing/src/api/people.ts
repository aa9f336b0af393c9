import { randomUUID } from 'node:crypto';
import { createMoimClient, type MoimClient } from '@moim/client';
import { waitUntil } from '../wait-until.ts';
import { apiUrl, send } from './transport.ts';

/** The code that the local user pool sends to everybody. */
export const confirmationCode = '123456';

/** A password that the policy takes. */
export const password = 'Gather-2026';

/** Somebody who has signed up, confirmed and signed in. */
export interface Person {
  email: string;
  userId: string;
  accessToken: string;
  idToken: string;
  refreshToken: string;
  /** The API as this person calls it. */
  api: MoimClient;
}

/** The API as a stranger calls it, or as whoever holds `accessToken`. */
export function apiClient(accessToken?: string): MoimClient {
  return createMoimClient({ baseUrl: apiUrl, fetch: send, ...(accessToken ? { accessToken } : {}) });
}

/** An e-mail that nobody has. */
export function newEmail(): string {
  return `${randomUUID()}@example.com`;
}

/** A nickname that nobody has: 20 characters at most. */
export function newNickname(prefix = 'n'): string {
  return `${prefix}${randomUUID().replaceAll('-', '')}`.slice(0, 20);
}

/** Signs a new person up, confirms and signs them in. */
export async function newPerson(): Promise<Person> {
  const api = apiClient();
  const email = newEmail();
  const signUp = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: confirmationCode } });
  const signIn = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!signUp.data || !signIn.data) {
    throw new Error(`Nobody could be signed up: ${JSON.stringify(signUp.error ?? signIn.error)}`);
  }
  const { accessToken, idToken, refreshToken } = signIn.data;
  return {
    email,
    userId: signUp.data.userId,
    accessToken,
    idToken,
    refreshToken,
    api: apiClient(accessToken),
  };
}

/** A new person with a profile. */
export async function newMember(nickname = newNickname()): Promise<Person & { nickname: string }> {
  const person = await newPerson();
  const { response } = await person.api.PUT('/v1/users/me', { body: { nickname, name: 'Somebody' } });
  if (response.status !== 201) throw new Error(`No profile could be created: ${response.status}`);
  return { ...person, nickname };
}

/** Waits until the sign-in of somebody who deleted their profile is gone, as events do it. Throws after a minute. */
export async function waitUntilAccountDeleted(email: string): Promise<void> {
  await waitUntil('the sign-in of somebody who left is gone', async () => {
    const { response } = await apiClient().POST('/v1/auth/sign-in', { body: { email, password } });
    return response.status === 401;
  });
}
