import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { connect } from '../src/services/connect.ts';
import { deliver } from '../src/services/deliver.ts';
import { disconnect } from '../src/services/forget-connections.ts';
import { requireConnection } from '../src/services/require-connection.ts';
import { createTicket } from '../src/services/tickets.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { openConnection } from './table.ts';

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
  await useTestTable(...entities);
});
afterEach(() => configureConnection());
afterAll(() => gateway.stop());

const readVerbs = /^(get|getMany|find\..*)$/;

/** The units that some work reads, and its writing requests. What a transaction costs, DynamoDB Local does not know. */
async function costOf(work: () => Promise<unknown>): Promise<{ read: number; writes: string[] }> {
  let read = 0;
  const writes: string[] = [];
  configureConnection({
    observe: ({ verb, capacityUnits }) => {
      if (readVerbs.test(verb)) read += capacityUnits;
      else writes.push(verb);
    },
  });
  await work();
  configureConnection();
  return { read, writes };
}

test('a call reads and writes what the README says', async () => {
  const userId = randomUUID();
  const [connectionId, connectedAt] = [`${randomUUID()}=`, Date.now()];
  const tokenEndsAt = Math.floor(connectedAt / 1_000) + 3_600;
  let ticket = '';
  const createOne = async () => {
    ticket = (await createTicket({ userId, tokenEndsAt })).text;
  };
  expect({
    ticket: await costOf(createOne),
    connect: await costOf(() => connect({ ticket, connectionId, connectedAt })),
    ping: await costOf(() => requireConnection(connectionId)),
    disconnect: await costOf(() => disconnect(connectionId)),
  }).toEqual({
    ticket: { read: 1, writes: ['create'] },
    connect: { read: 2, writes: ['transaction'] },
    ping: { read: 1, writes: [] },
    disconnect: { read: 2, writes: ['transaction'] },
  });
});

test('a delivery reads one unit a person, with one connection or ten, however many pushes it has', async () => {
  const people = Array.from({ length: 20 }, () => randomUUID());
  for (const userId of people) await openConnection(userId);
  for (let count = 1; count < 10; count += 1) await openConnection(people[0] ?? '');
  const delivery = { to: people, push: { type: 'file.ready' as const, fileId: 'f' } };
  expect(await costOf(() => deliver([delivery, delivery, delivery]))).toEqual({ read: 20, writes: [] });
});
