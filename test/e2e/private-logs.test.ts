import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  apiUrl,
  confirmationCode,
  handshakeStatus,
  newMember,
  newNickname,
  newPerson,
  newTicket,
  openSocket,
  type Person,
  waitUntilAccountDeleted,
} from '@moim/testing/api';
import { logsWith } from '../logs.ts';

const requestIds: string[] = [];

/** Calls the API, ignoring the status. */
async function call(method: string, path: string, body?: unknown, token?: string): Promise<void> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  await response.text();
  requestIds.push(response.headers.get('x-request-id') ?? '');
}

/** Every form in which a secret value might reach a log line. */
const formsOf = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
];

/** Calls every operation that takes an e-mail address, a password or a code, with valid and invalid input. */
async function useAccounts(email: string, secret: string, refreshToken: string): Promise<void> {
  const other = `${randomUUID()}@example.com`;
  await call('POST', '/v1/auth/sign-up', { email, password: secret });
  await call('POST', '/v1/auth/sign-up', { email: secret, password: secret });
  await call('POST', '/v1/auth/sign-up', { email: other, password: 'weak' });
  await call('POST', '/v1/auth/confirm', { email, code: confirmationCode });
  await call('POST', '/v1/auth/confirm/resend', { email });
  await call('POST', '/v1/auth/sign-in', { email, password: secret });
  await call('POST', '/v1/auth/refresh', { refreshToken });
  await call('POST', '/v1/auth/refresh', { refreshToken: secret });
  await call('POST', '/v1/auth/password/forgot', { email });
  await call('POST', '/v1/auth/password/reset', { email, code: '000000', password: secret });
  await call('POST', '/v1/auth/sign-in', `{"email":"${email}","password":"${secret}`);
}

/** Calls every operation that takes text of users, with valid and invalid input. */
async function useProfiles(email: string, secret: string, token: string): Promise<void> {
  const profile = { nickname: newNickname(), name: secret, bio: secret, interests: [secret.slice(0, 20)] };
  await call('PUT', '/v1/users/me', profile, token);
  await call('PATCH', '/v1/users/me', { bio: `${secret} again` }, token);
  await call('PATCH', '/v1/users/me', { [secret]: secret, nickname: email }, token);
  await call('PATCH', '/v1/users/me', `{"bio":"${secret}`, token);
  await call('GET', `/v1/users/${encodeURIComponent(email)}`, undefined, token);
  await call('GET', `/v1/users?nickname=${encodeURIComponent(email)}`, undefined, token);
  await call('GET', `/v1/users?nickname=a&cursor=${secret}`, undefined, token);
  await call('GET', `/v1/users/me/${encodeURIComponent(email)}`, undefined, token);
}

/** Connects with a ticket, and with one that was used, and says something over the socket. Returns the ticket. */
async function useSockets(person: Person, secret: string): Promise<string> {
  const { url } = await newTicket(person);
  for (let time = 0; time < 2; time++) await handshakeStatus(url);
  await handshakeStatus(`${url}${secret}`);
  const socket = await openSocket(person);
  for (const message of [
    { action: secret },
    { action: 'typing', chatId: secret },
    { action: 'ping', [secret]: 1 },
  ])
    await socket.ask(message);
  await socket.close();
  return new URL(url).searchParams.get('ticket') ?? '';
}

test('no log line of any function contains an e-mail address, a password, a token, a ticket or text of users', async () => {
  const start = Date.now();
  const secret = `Secret-${randomUUID()}`;
  const person = await newPerson();
  const { email, accessToken, idToken, refreshToken } = person;
  await useAccounts(email, secret, refreshToken);
  await useProfiles(email, secret, accessToken);
  const ticket = await useSockets(person, secret);
  await call('GET', '/v1/users/me', undefined, idToken);
  const leaving = await newMember();
  await leaving.api.DELETE('/v1/users/me');
  await waitUntilAccountDeleted(leaving.email);

  // The gateway refuses invalid tokens itself, so those requests reach no function.
  const reached = requestIds.filter((id) => id !== '');
  const logs = await logsWith([...reached, leaving.userId], start, () => call('GET', '/v1/auth/health'));
  expect(reached.length).toBeGreaterThan(15);
  const values = { email, secret, ticket, accessToken, idToken, refreshToken, gone: leaving.email };
  const found = Object.entries(values).filter(([, value]) =>
    [...formsOf(value), ...value.split('.').filter((part) => part.length > 40)].some((form) =>
      logs.includes(form),
    ),
  );
  expect(found.map(([name]) => name)).toEqual([]);
}, 300_000);
