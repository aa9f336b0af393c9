import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { configureConnection, createClient } from '@moim/common/dynamodb';
import { invoke } from '@moim/common/http/testing';
import { type FakeAwsService, startFakeAwsService, useTestTable } from '@moim/testing';
import { newEmail } from '@moim/testing/api';
import { api } from '../src/index.ts';
import { entities } from '../src/models/index.ts';
import { router } from '../src/router.ts';

const password = 'Gather-2026';
const hour = 3_600_000;
let userPool: FakeAwsService;

beforeAll(async () => {
  userPool = await startFakeAwsService('COGNITO_IDENTITY_PROVIDER');
  Object.assign(process.env, { USER_POOL_CLIENT_ID: 'client', USER_POOL_ID: 'pool' });
  await useTestTable(...entities);
  // Counts start anew every hour: no test here may run into the next one.
  const left = hour - (Date.now() % hour);
  if (left < 30_000) await sleep(left);
}, 40_000);
afterEach(() => {
  configureConnection();
  delete process.env.LIMITS;
});
afterAll(() => userPool.stop());

const newIp = () => `2001:db8:${randomBytes(4).toString('hex').replace(/.{4}/, '$&:')}::1`;
const refusal = (name: string) => ({ status: 400, body: { __type: name, message: 'no' } });

function send(path: string, body: object, ip: string, headers: object = {}): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  return invoke(api, router.routes, new Request(`http://api${path}`, init), undefined, ip);
}

/** Waits for a minute with enough time left before its counts start anew. */
async function minuteWith(milliseconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < milliseconds) await sleep(left);
}

/** What anybody can see of a response; seconds differ when a second passes between two of them. */
async function seen(response: Response) {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  const text = `${response.status} ${JSON.stringify(headers)} ${await response.text()}`;
  return text
    .replace(/"requestId":"[^"]*"/, '"requestId":""')
    .replace(/(?<=t=|Try again in |"retry-after",")\d+/g, (seconds) =>
      Number(seconds) > 60 ? 'many' : 'few',
    );
}

interface Answer {
  readonly status?: number;
  readonly body: object;
}

/** The public operations, what the user pool answers, the status then, and how often an e-mail address may be named. */
const operations: readonly (readonly [string, string, object, Answer, number, number])[] = [
  ['/v1/auth/sign-up', 'sign-ups', { password }, { body: { UserSub: 'u', UserConfirmed: false } }, 201, 10],
  ['/v1/auth/confirm', 'confirmations', { code: '1' }, refusal('CodeMismatchException'), 400, 10],
  ['/v1/auth/confirm/resend', 'resends', {}, { body: {} }, 204, 5],
  ['/v1/auth/password/forgot', 'forgots', {}, { body: {} }, 204, 5],
  ['/v1/auth/password/reset', 'resets', { code: '1', password }, refusal('CodeMismatchException'), 400, 10],
];

describe.each(operations)('%s', (path, names, input, answer, status, most) => {
  test(`may name an e-mail address ${most} times an hour, from wherever`, async () => {
    userPool.respondWith(answer);
    const email = newEmail();
    const ask = () => send(path, { ...input, email: email.toUpperCase() }, newIp());
    for (let n = 0; n < most; n++) expect((await ask()).status).toBe(status);
    const asked = userPool.requests.length;
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ type: '/docs/problems#too-many-requests', status: 429 });
    const wait = Number(refused.headers.get('retry-after'));
    expect(Math.abs(wait - (hour - (Date.now() % hour)) / 1_000)).toBeLessThanOrEqual(2);
    expect(refused.headers.get('ratelimit')).toMatch(new RegExp(`^"${names}-by-\\S+";r=0;t=${wait}$`));
    expect(refused.headers.get('ratelimit-policy')).toContain(`;q=${most};w=3600`);
    // The user pool was not asked, and other addresses are as free as before.
    expect(userPool.requests.length).toBe(asked);
    expect((await send(path, { ...input, email: newEmail() }, newIp())).status).toBe(status);
  });

  test('counts a network, and no invalid request', async () => {
    userPool.respondWith(answer);
    process.env.LIMITS = JSON.stringify({ [`${names}-by-ip`]: 3 });
    const [ip, email] = [newIp(), newEmail()];
    expect((await send(path, { ...input, email: 'nobody' }, ip)).status).toBe(400);
    for (let n = 0; n < 3; n++)
      expect((await send(path, { ...input, email: newEmail() }, ip)).status).toBe(status);
    for (let n = 0; n < most; n++) expect((await send(path, { ...input, email }, ip)).status).toBe(429);
    expect((await send(path, { ...input, email }, newIp())).status).toBe(status);
  });
});

test('of 200 sign-ups at once with one e-mail address exactly ten reach the user pool', async () => {
  userPool.respondWith({ body: { UserSub: 'u', UserConfirmed: false } });
  process.env.LIMITS = JSON.stringify({ 'sign-ups-by-ip': 1_000 });
  // Requests that wait for a connection on a busy machine would otherwise be 503.
  const client = createClient({ requestHandler: { connectionTimeout: 25_000, requestTimeout: 25_000 } });
  configureConnection({ client: () => client });
  const [asked, ip, email] = [userPool.requests.length, newIp(), newEmail()];
  const all = Array.from({ length: 200 }, () => send('/v1/auth/sign-up', { email, password }, ip));
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(190);
  expect(userPool.requests.length - asked).toBe(10);
});

describe('sign-ins with one e-mail address', () => {
  const tokens = { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', ExpiresIn: 3600 };
  test('are 20 a minute, with the right password too', async () => {
    await minuteWith(10_000);
    userPool.respondWith({ body: { AuthenticationResult: tokens } });
    const email = newEmail();
    const signIn = () => send('/v1/auth/sign-in', { email, password }, newIp());
    for (let n = 0; n < 20; n++) expect((await signIn()).status).toBe(200);
    const refused = await signIn();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  }, 30_000);

  test('guess at most 20 passwords at once, before the failures lock the address', async () => {
    await minuteWith(10_000);
    userPool.respondWith(refusal('NotAuthorizedException'));
    const [asked, email] = [userPool.requests.length, newEmail()];
    const guesses = Array.from({ length: 100 }, () => send('/v1/auth/sign-in', { email, password }, newIp()));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(userPool.requests.length - asked).toBe(statuses.filter((status) => status === 401).length);
    expect(userPool.requests.length - asked).toBeLessThanOrEqual(20);
  }, 40_000);
});

test('a repeated sign-up with its idempotency key is answered without counting again', async () => {
  userPool.respondWith({ body: { UserSub: 'u', UserConfirmed: false } });
  const [ip, email, key] = [newIp(), newEmail(), { 'idempotency-key': newEmail() }];
  const repeats = Array.from({ length: 12 }, () => 201);
  const statuses = [];
  for (const _ of repeats) {
    statuses.push((await send('/v1/auth/sign-up', { email, password }, ip, key)).status);
  }
  expect(statuses).toEqual(repeats);
});

test('a stranger, who does not know the id of a sign-up, cannot keep it from being confirmed', async () => {
  const [email, userId] = [newEmail(), '5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84'];
  const path = '/v1/auth/confirm';
  userPool.respondWith(refusal('CodeMismatchException'));
  for (let n = 0; n < 11; n++) await send(path, { email, code: '1' }, newIp());
  userPool.respondWith({ body: {} });
  expect((await send(path, { email, code: '1' }, newIp())).status).toBe(429);
  expect((await send(path, { email, code: '1', userId }, newIp())).status).toBe(204);
  // Its own guesses count, however the id and the address are written.
  userPool.respondWith(refusal('CodeMismatchException'));
  const guess = (id: string) => send(path, { email: newEmail(), code: '2', userId: id }, newIp());
  for (let n = 0; n < 9; n++) expect((await guess(userId)).status).toBe(400);
  expect((await guess(userId.toUpperCase())).status).toBe(429);
});

describe('how often an address is asked about shows the same, with an account and without one', () => {
  test.each([
    ['/v1/auth/sign-in', { password }, ['NotAuthorizedException', 'UserNotFoundException']],
    ['/v1/auth/confirm', { code: '1' }, ['CodeMismatchException', 'UserNotFoundException']],
    ['/v1/auth/confirm', { code: '1' }, ['LimitExceededException', 'UserNotFoundException']],
    ['/v1/auth/confirm/resend', {}, ['LimitExceededException', 'UserNotFoundException']],
    ['/v1/auth/password/forgot', {}, ['LimitExceededException', 'UserNotFoundException']],
    ['/v1/auth/password/reset', { code: '1', password }, ['CodeMismatchException', 'UserNotFoundException']],
    [
      '/v1/auth/password/reset',
      { code: '1', password },
      ['TooManyFailedAttemptsException', 'UserNotFoundException'],
    ],
  ])(
    '%s %j %j',
    async (path, input, exceptions) => {
      await minuteWith(10_000);
      // Fewer than the failures that lock an address, whose lock may end before the next request of a busy machine.
      process.env.LIMITS = JSON.stringify({ 'sign-ins-by-email': 4 });
      const answers: string[][] = [];
      for (const exception of exceptions) {
        userPool.respondWith(refusal(exception));
        const email = newEmail();
        const all: string[] = [];
        for (let n = 0; n < 12; n++) all.push(await seen(await send(path, { ...input, email }, newIp())));
        answers.push(all);
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.at(-1)).toMatch(/^429 /);
    },
    30_000,
  );
});
