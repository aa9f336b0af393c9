import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { configureConnection, createClient } from '../../dynamodb/index.ts';
import { clock, invite, limits, wave } from '../test/limited.ts';

const hour = 3_600_000;
/** In the future, so that no record of it has expired. */
const startOfHour = Math.ceil(Date.now() / hour + 1) * hour;
const policies = '"invitations-by-ip";q=4;w=60, "invitations-by-email";q=2;w=3600';

beforeAll(() => useTestTable(limits));
beforeEach(() => {
  clock.now = startOfHour;
});
afterEach(() => {
  configureConnection();
  delete process.env.LIMITS;
});

const newIp = () => `2001:db8:${randomBytes(4).toString('hex').replace(/.{4}/, '$&:')}::1`;
const newEmail = (start = '') => `${start}${randomUUID()}@example.com`;
const shown = ({ status, headers }: Response) => [
  status,
  ...['ratelimit', 'retry-after'].map((name) => headers.get(name)),
];

describe('a route with a limit by network and one by e-mail address', () => {
  test('names both limits in every response, and no number until one refuses', async () => {
    const email = newEmail();
    for (let n = 0; n < 2; n++) {
      const response = await invite(newIp(), email);
      expect(shown(response)).toEqual([204, null, null]);
      expect(response.headers.get('ratelimit-policy')).toBe(policies);
    }
    const refused = await invite(newIp(), email);
    expect(shown(refused)).toEqual([429, '"invitations-by-email";r=0;t=3600', '3600']);
    expect(refused.headers.get('ratelimit-policy')).toBe(policies);
    expect(shown(await invite(newIp(), newEmail()))).toEqual([204, null, null]);
  });

  test('counts all addresses of one /64 together, and other networks apart', async () => {
    const network = newIp().replace(/::1$/, '');
    for (const end of ['1', '2', 'ffff:ffff', '1:2:3'])
      expect((await invite(`${network}::${end}`, newEmail())).status).toBe(204);
    const refused = await invite(`${network}::5`, newEmail());
    expect(shown(refused)).toEqual([429, '"invitations-by-ip";r=0;t=60', '60']);
    expect((await invite(newIp(), newEmail())).status).toBe(204);
  });

  test('a network that is refused cannot use up the limit of an e-mail address', async () => {
    const [ip, email] = [newIp(), newEmail()];
    for (let n = 0; n < 4; n++) await invite(ip, newEmail());
    for (let n = 0; n < 5; n++) expect((await invite(ip, email)).status).toBe(429);
    for (let n = 0; n < 2; n++) expect((await invite(newIp(), email)).status).toBe(204);
  });

  test('a refusal names the longest wait of all used-up limits, after which the next request succeeds', async () => {
    clock.now = startOfHour + hour - 90_000;
    const [ip, email] = [newIp(), newEmail()];
    for (let n = 0; n < 2; n++) await invite(ip, email);
    for (let n = 0; n < 2; n++) await invite(ip, newEmail());
    // The limit of the network refuses, for 30 seconds; that of the address would, for 90.
    const both = await invite(ip, email);
    expect(shown(both)).toEqual([429, '"invitations-by-ip";r=0;t=30, "invitations-by-email";r=0;t=90', '90']);
    expect(await both.json()).toMatchObject({
      detail: 'At most 2 requests per hour. Try again in 90 seconds.',
    });
    clock.now += 89_000;
    expect(shown(await invite(ip, email))).toEqual([429, '"invitations-by-email";r=0;t=1', '1']);
    clock.now += 1_000;
    expect(shown(await invite(ip, email))).toEqual([204, null, null]);
  });

  test('the last request of a network, refused for its address, waits for the network too', async () => {
    const email = newEmail();
    process.env.LIMITS = JSON.stringify({ 'invitations-by-ip': 1, 'invitations-by-email': 1 });
    clock.now = startOfHour + hour - 10_000;
    await invite(newIp(), email);
    const refused = await invite(newIp(), email);
    expect(shown(refused)).toEqual([
      429,
      '"invitations-by-ip";r=0;t=10, "invitations-by-email";r=0;t=10',
      '10',
    ]);
  });

  test('a refusal by the controller waits for a used-up limit, if that takes longer', async () => {
    const [short, long] = [newEmail('7-seconds@'), newEmail('7000-seconds@')];
    const waits = [];
    for (const email of [short, short, long, long]) {
      waits.push((await invite(newIp(), email)).headers.get('retry-after'));
    }
    expect(waits).toEqual(['7', '3600', '7000', '7000']);
  });

  test('costs one write for each limit', async () => {
    let units = 0;
    configureConnection({
      observe: ({ capacityUnits }) => {
        units += capacityUnits;
      },
    });
    await invite(newIp(), newEmail());
    expect(units).toBe(2);
  });

  test.each([
    ['the network', { 'invitations-by-ip': 30, 'invitations-by-email': 60 }],
    ['the address', { 'invitations-by-ip': 60, 'invitations-by-email': 30 }],
  ])('lets through exactly what the limit of %s allows of 200 concurrent requests', async (_, maxima) => {
    process.env.LIMITS = JSON.stringify(maxima);
    // Requests that wait for a connection on a busy machine would otherwise be 503.
    const client = createClient({ requestHandler: { connectionTimeout: 25_000, requestTimeout: 25_000 } });
    configureConnection({ client: () => client });
    const [ip, email] = [newIp(), newEmail()];
    const responses = await Promise.all(Array.from({ length: 200 }, () => invite(ip, email)));
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(170);
  });
});

test('a caller sees what remains of each of several limits', async () => {
  const [me, day] = [randomUUID(), 24 * hour];
  clock.now = Math.ceil(Date.now() / day + 1) * day;
  expect(shown(await wave(me))).toEqual([
    204,
    '"waves-per-minute";r=1;t=60, "waves-per-day";r=2;t=86400',
    null,
  ]);
  await wave(me);
  const refused = await wave(me);
  expect(shown(refused)).toEqual([429, '"waves-per-minute";r=0;t=60, "waves-per-day";r=1;t=86400', '60']);
  clock.now += 60_000;
  expect(shown(await wave(me))).toEqual([
    204,
    '"waves-per-minute";r=1;t=60, "waves-per-day";r=0;t=86340',
    null,
  ]);
  expect(shown(await wave(me))).toEqual([
    429,
    '"waves-per-minute";r=0;t=60, "waves-per-day";r=0;t=86340',
    '86340',
  ]);
});
