import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import {
  buildEvent,
  buildSqsRecord,
  integerBetween,
  lambdaContext,
  seededRandom,
  useTestTable,
} from '@moim/testing';
import { configureConnection } from '../dynamodb/index.ts';
import { consumer, type DomainEvent, handledEvents } from '../events/index.ts';
import { createRouter, httpHandler, noContent, publicRoute, route } from '../http/index.ts';
import { invoke } from '../http/testing/index.ts';
import { logger } from '../observability/index.ts';
import { suspensionCheck, suspensionListeners, suspensionRecords } from './index.ts';

const suspensions = suspensionRecords('suspensions');
const handled = handledEvents('suspensions');
const consume = consumer({ records: handled, listeners: suspensionListeners(suspensions) });

beforeAll(() => useTestTable(suspensions, handled));
afterEach(() => configureConnection());

const about = (verb: 'suspended' | 'reinstated', userId: string): DomainEvent =>
  buildEvent(`safety.user.${verb}`, { userId }, { subject: userId });

async function deliver(...events: DomainEvent[]): Promise<void> {
  let left = events;
  while (left.length > 0) {
    const sent = left.splice(0, 10).map((event) => ({ event, record: buildSqsRecord(event) }));
    const answer = await consume({ Records: sent.map(({ record }) => record) }, lambdaContext(5_000));
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    left = [...left, ...sent.flatMap(({ event, record }) => (failed.has(record.messageId) ? [event] : []))];
  }
}

test('a suspension is known within 20 seconds of its event, and so is its end', async () => {
  let now = 0;
  const isSuspended = suspensionCheck(suspensions, () => now);
  const [mina, joon] = [randomUUID(), randomUUID()];
  expect(await isSuspended(mina)).toBe(false);
  await deliver(about('suspended', mina));
  now += 19_999;
  expect(await isSuspended(mina)).toBe(false);
  now += 1;
  expect([await isSuspended(mina), await isSuspended(joon)]).toEqual([true, false]);
  await deliver(about('reinstated', mina));
  now += 20_000;
  expect(await isSuspended(mina)).toBe(false);
});

test('however many people call, the table is read once in 20 seconds', async () => {
  let reads = 0;
  configureConnection({
    observe: () => {
      reads += 1;
    },
  });
  let now = 0;
  const isSuspended = suspensionCheck(suspensions, () => now);
  for (now = 0; now < 20_000; now += 1_000)
    await Promise.all([randomUUID(), randomUUID()].map((userId) => isSuspended(userId)));
  expect(reads).toBe(1);
});

test('while the table cannot be read, those who were suspended still are, and a line says so', async () => {
  let now = 0;
  const mina = randomUUID();
  await deliver(about('suspended', mina));
  const isSuspended = suspensionCheck(suspensions, () => now);
  expect(await isSuspended(mina)).toBe(true);
  const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
  configureConnection({
    client: () => {
      throw new Error('no table');
    },
  });
  now += 20_000;
  expect([await isSuspended(mina), await isSuspended(randomUUID())]).toEqual([true, false]);
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});

test('somebody who is suspended gets a 403 from every operation that is not public', async () => {
  const about = {
    method: 'GET',
    summary: 'Rest',
    responses: { 204: null },
    handle: async () => noContent(),
  } as const;
  const router = createRouter({
    service: 'benches',
    description: 'Benches.',
    suspensionCheck: async (userId) => userId === 'mina',
    routes: [
      route({ ...about, path: '/v1/benches', operationId: 'sit' }),
      publicRoute({ ...about, path: '/v1/benches/free', operationId: 'look' }),
    ],
  });
  const call = async (path: string, sub: string) => {
    const request = new Request(`http://api${path}`, { headers: { authorization: 'Bearer token' } });
    return invoke(httpHandler(router), router.routes, request, { sub, token_use: 'access' });
  };
  const refused = await call('/v1/benches', 'mina');
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { detail: 'Your account is suspended.' },
  ]);
  expect((await call('/v1/benches', 'joon')).status).toBe(204);
  expect((await call('/v1/benches/free', 'mina')).status).toBe(204);
});

test('events that come one to five times and shuffled end in the state of one clean run', async () => {
  const random = seededRandom(7);
  for (let round = 0; round < 10; round++) {
    const mina = randomUUID();
    const history = Array.from({ length: 1 + (round % 4) }, (_, index) =>
      about(index % 2 ? 'reinstated' : 'suspended', mina),
    );
    const storm: DomainEvent[] = [];
    for (const event of history)
      for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
        storm.splice(integerBetween(random, 0, storm.length), 0, event);
    await deliver(...storm);
    expect(await suspensionCheck(suspensions)(mina)).toBe(history.length % 2 === 1);
  }
});
