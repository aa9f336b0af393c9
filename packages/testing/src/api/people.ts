import { randomUUID } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { createMoimClient, type MoimClient } from '@moim/client';
import { waitUntil } from '../wait-until.ts';
import { apiUrl, send } from './transport.ts';

/** The code that the local user pool sends to every user. */
export const confirmationCode = '123456';

/** A password that the password policy accepts. */
export const password = 'Gather-2026';

/** A user who has signed up, confirmed and signed in. */
export interface Person {
  email: string;
  userId: string;
  accessToken: string;
  idToken: string;
  refreshToken: string;
  /** The API client of this user. */
  api: MoimClient;
}

/** Makes an API client: anonymous, or with `accessToken`. */
export function apiClient(accessToken?: string): MoimClient {
  return createMoimClient({ baseUrl: apiUrl, fetch: send, ...(accessToken ? { accessToken } : {}) });
}

/** Makes a unique e-mail address. */
export function newEmail(): string {
  return `${randomUUID()}@example.com`;
}

/** Makes a unique nickname of at most 20 characters. */
export function newNickname(prefix = 'n'): string {
  return `${prefix}${randomUUID().replaceAll('-', '')}`.slice(0, 20);
}

/** Signs up, confirms and signs in a new user. Throws an Error if the API refuses. */
export async function newPerson(): Promise<Person> {
  const api = apiClient();
  const email = newEmail();
  const signUp = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: confirmationCode } });
  const signIn = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!signUp.data || !signIn.data) {
    throw new Error(`Could not sign up a user: ${JSON.stringify(signUp.error ?? signIn.error)}`);
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

/** Makes a new user with a profile. Throws an Error if the API refuses. */
export async function newMember(nickname = newNickname()): Promise<Person & { nickname: string }> {
  const person = await newPerson();
  const { response } = await person.api.PUT('/v1/users/me', { body: { nickname, name: 'Somebody' } });
  if (response.status !== 201) throw new Error(`Could not create a profile: status ${response.status}`);
  return { ...person, nickname };
}

/** Makes a member of the group of moderators, with a token that says so. Throws an Error if the API refuses. */
export async function newModerator(): Promise<Person> {
  const person = await newMember();
  const { USER_POOL_ID: UserPoolId } = process.env;
  const { userId: Username, email } = person;
  const client = new CognitoIdentityProviderClient({});
  await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'moderators' }));
  const { data } = await apiClient().POST('/v1/auth/sign-in', { body: { email, password } });
  if (!data) throw new Error('The moderator could not sign in.');
  return { ...person, accessToken: data.accessToken, api: apiClient(data.accessToken) };
}

/** Waits until events have deleted the account of a user who deleted their profile. Throws after a minute. */
export async function waitUntilAccountDeleted(email: string): Promise<void> {
  await waitUntil('the account is deleted', async () => {
    const { response } = await apiClient().POST('/v1/auth/sign-in', { body: { email, password } });
    return response.status === 401;
  });
}
