import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { logger } from '../observability/index.ts';
import { createRouter, httpHandler, noContent, publicRoute } from './index.ts';
import { clock, invite, limits } from './test/limited.ts';
import { type FakeOriginSecret, startFakeOriginSecret } from './test/origin-secret.ts';
import { invoke } from './testing/index.ts';

const startOfHour = Math.ceil(Date.now() / 3_600_000 + 1) * 3_600_000;
const newIp = () => `2001:db8:${randomBytes(4).toString('hex').replace(/.{4}/, '$&:')}::1`;
const newEmail = () => `${randomUUID()}@example.com`;

let secret: FakeOriginSecret;
let edge: string;

beforeAll(async () => {
  await useTestTable(limits);
  secret = await startFakeOriginSecret('right');
});
afterAll(() => secret.stop());
beforeEach(() => {
  clock.now = startOfHour;
  edge = newIp();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The statuses of requests that arrive one after the other; a network may invite four people a minute. */
async function statusesOf(requests: readonly [sourceIp: string, headers: Record<string, string>][]) {
  const statuses = [];
  for (const [sourceIp, headers] of requests)
    statuses.push((await invite(sourceIp, newEmail(), headers)).status);
  return statuses;
}

const viewer = (address: string, given = 'right') => ({
  'x-origin-secret': given,
  'x-viewer-address': address,
});
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('behind CloudFront', () => {
  test('two strangers at one edge do not count together, also when they call at the same time', async () => {
    const [one, other] = [newIp(), '192.0.2.7'];
    const responses = await Promise.all(
      times(6, () => [one, other].map((address) => invite(edge, newEmail(), viewer(address)))).flat(),
    );
    const statuses = responses.map(({ status }) => status);
    const isEven = (_: number, index: number) => index % 2 === 0;
    const isOdd = (_: number, index: number) => index % 2 === 1;
    for (const own of [statuses.filter(isEven), statuses.filter(isOdd)])
      expect(own.sort()).toEqual([204, 204, 204, 204, 429, 429]);
  });

  test('one viewer counts as one network at all edges', async () => {
    const address = newIp();
    const requests = times(5, (): [string, Record<string, string>] => [newIp(), viewer(address)]);
    expect(await statusesOf(requests)).toEqual([204, 204, 204, 204, 429]);
  });

  test.each(['', 'unknown', '192.0.2.7:46532', '192.0.2.7, 192.0.2.8', '[2001:db8::1]'])(
    'without an address, here %j, the edge counts, and the log says so without repeating it',
    async (address) => {
      const warn = jest.spyOn(logger, 'warn').mockImplementation(() => {});
      const requests = times(5, (): [string, Record<string, string>] => [edge, viewer(address)]);
      expect(await statusesOf(requests)).toEqual([204, 204, 204, 204, 429]);
      expect(warn.mock.calls[0]).toEqual([expect.stringMatching(/^CloudFront sent no x-viewer-address: /)]);
    },
  );
});

describe('somebody who calls the API itself counts as what is at the other end of the connection, with', () => {
  const forged: [string, () => Record<string, string>][] = [
    ['a viewer address alone', () => ({ 'x-viewer-address': newIp() })],
    ['a wrong secret', () => viewer(newIp(), 'wrong')],
    ['an empty secret', () => viewer(newIp(), '')],
    [
      'another header of addresses',
      () => ({ 'x-forwarded-for': newIp(), 'cloudfront-viewer-address': newIp() }),
    ],
  ];
  test.each(forged)('%s', async (_, headers) => {
    const requests = times(5, (): [string, Record<string, string>] => [edge, headers()]);
    expect(await statusesOf(requests)).toEqual([204, 204, 204, 204, 429]);
  });
});

test('a controller, which may log its request, gets neither credentials nor the address', async () => {
  const seen: object[] = [];
  const router = createRouter({
    service: 'echoes',
    description: 'Echoes.',
    routes: [
      publicRoute({
        method: 'PUT',
        path: '/v1/echoes',
        operationId: 'echo',
        summary: 'Echo',
        responses: { 204: null },
        handle: async ({ headers }) => {
          seen.push(headers);
          return noContent();
        },
      }),
    ],
  });
  const headers = { ...viewer('192.0.2.7'), authorization: 'Bearer a', cookie: 'a=b', 'if-match': '*' };
  const request = new Request('http://api/v1/echoes', { method: 'PUT', headers });
  await invoke(httpHandler(router), router.routes, request);
  expect(seen).toEqual([{ 'if-match': '*' }]);
});
