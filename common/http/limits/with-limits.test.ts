import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { configureConnection, createClient } from '../../dynamodb/index.ts';
import { clock, idempotency, like, limits, post } from '../test/limited.ts';
import { readProblem } from '../test/notes.ts';

const hour = 3_600_000;
/** In the future, so that no record of it has expired. */
const startOfHour = Math.ceil(Date.now() / hour + 1) * hour;
const policy = '"likes";q=5;w=3600';
let me: string;

beforeAll(() => useTestTable(limits, idempotency));
beforeEach(() => {
  me = randomUUID();
  clock.now = startOfHour;
});
afterEach(() => {
  configureConnection();
  delete process.env.LIMITS;
});

const headersOf = ({ headers }: Response) => [headers.get('ratelimit-policy'), headers.get('ratelimit')];

describe('a limit per caller', () => {
  test('lets through exactly as many of 200 concurrent requests as it allows', async () => {
    process.env.LIMITS = JSON.stringify({ likes: 50 });
    // Requests that wait for a connection on a busy machine would otherwise be 503.
    const client = createClient({ requestHandler: { connectionTimeout: 25_000, requestTimeout: 25_000 } });
    configureConnection({ client: () => client });
    const responses = await Promise.all(Array.from({ length: 200 }, () => like(me)));
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 429)).toHaveLength(150);
  });

  test('shows the remaining requests in every response, counts each caller separately, and starts anew every hour', async () => {
    clock.now = startOfHour + 1_500;
    expect(headersOf(await like(me))).toEqual([policy, '"likes";r=4;t=3599']);
    expect(headersOf(await like(me))).toEqual([policy, '"likes";r=3;t=3599']);
    expect(headersOf(await like(randomUUID()))).toEqual([policy, '"likes";r=4;t=3599']);
    clock.now = startOfHour + hour;
    expect(headersOf(await like(me))).toEqual([policy, '"likes";r=4;t=3600']);
  });

  test('refuses one request too many, with a Retry-After after which the next one succeeds', async () => {
    clock.now = startOfHour + hour - 90_400;
    for (let n = 0; n < 5; n++) expect((await like(me)).status).toBe(201);
    const refused = await like(me);
    expect(headersOf(refused)).toEqual([policy, '"likes";r=0;t=91']);
    expect(await readProblem(refused)).toMatchObject({
      type: '/docs/problems#too-many-requests',
      status: 429,
      detail: 'At most 5 requests per hour. Try again in 91 seconds.',
    });
    const wait = Number(refused.headers.get('retry-after')) * 1_000;
    clock.now += wait - 1_000;
    expect((await like(me)).headers.get('retry-after')).toBe('1');
    clock.now += 1_000;
    expect((await like(me)).status).toBe(201);
  });

  test('counts a request whose controller fails, but none that is invalid or has no caller', async () => {
    const gone = await like(me, {}, 'gone');
    expect([gone.status, ...headersOf(gone)]).toEqual([404, policy, '"likes";r=4;t=3600']);
    const invalid = await post('/v1/likes', { colour: 'red' }, me);
    expect([invalid.status, ...headersOf(invalid)]).toEqual([400, policy, '"likes";r=4;t=3600']);
    const malformed = await post('/v1/likes', '{', me);
    expect([malformed.status, ...headersOf(malformed)]).toEqual([400, policy, '"likes";r=4;t=3600']);
    const anonymous = await post('/v1/likes', { userId: 'x' });
    expect([anonymous.status, ...headersOf(anonymous)]).toEqual([401, policy, null]);
  });

  test('does not count a replayed response, which shows the remaining requests too', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await like(me, key, 'anna');
    expect(headersOf(first)).toEqual([policy, '"likes";r=4;t=3600']);
    await like(me);
    for (let n = 0; n < 9; n++) {
      const again = await like(me, key, 'anna');
      expect([again.status, again.headers.get('idempotency-replayed'), ...headersOf(again)]).toEqual([
        201,
        'true',
        policy,
        '"likes";r=3;t=3600',
      ]);
    }
  });

  test('frees the idempotency key of a refused request, so that it succeeds later', async () => {
    const key = { 'idempotency-key': randomUUID() };
    for (let n = 0; n < 5; n++) await like(me);
    expect((await like(me, key, 'anna')).status).toBe(429);
    clock.now += hour;
    const later = await like(me, key, 'anna');
    expect([later.status, later.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });

  test('has the maximum that the stage sets, which may be less than was used already', async () => {
    await like(me);
    await like(me);
    process.env.LIMITS = JSON.stringify({ likes: 2 });
    const refused = await like(me);
    expect([refused.status, ...headersOf(refused)]).toEqual([
      429,
      '"likes";q=2;w=3600',
      '"likes";r=0;t=3600',
    ]);
    process.env.LIMITS = JSON.stringify({ likes: 10 });
    expect(headersOf(await like(me))).toEqual(['"likes";q=10;w=3600', '"likes";r=7;t=3600']);
  });

  test('lets nothing through while it cannot be counted', async () => {
    configureConnection({
      client: () => {
        throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
      },
      pause: async () => {},
    });
    const response = await like(me);
    expect([response.status, ...headersOf(response)]).toEqual([503, policy, null]);
    expect(response.headers.has('retry-after')).toBe(true);
  });
});

describe('a limit by a key of the input', () => {
  const send = (email: string) => post('/v1/likes/letters', { email });

  test('counts requests with the same key, and shows their number only when it refuses one', async () => {
    const email = `${me}@example.com`;
    for (const written of [email, email.toUpperCase()]) {
      const sent = await send(written);
      expect([sent.status, ...headersOf(sent)]).toEqual([204, '"letters";q=2;w=60', null]);
    }
    const refused = await send(email);
    expect([refused.status, ...headersOf(refused)]).toEqual([
      429,
      '"letters";q=2;w=60',
      '"letters";r=0;t=60',
    ]);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await send(`other-${email}`)).status).toBe(204);
  });

  test('shows no number to an invalid request', async () => {
    const invalid = await post('/v1/likes/letters', { address: 'x' });
    expect([invalid.status, ...headersOf(invalid)]).toEqual([400, '"letters";q=2;w=60', null]);
  });
});
