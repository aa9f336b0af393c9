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

/** The capacity units that some work reads and writes, as DynamoDB reports them. */
async function unitsOf(work: () => Promise<unknown>): Promise<[read: number, written: number]> {
  let [read, written] = [0, 0];
  configureConnection({
    observe: ({ verb, capacityUnits }) => {
      if (readVerbs.test(verb)) read += capacityUnits;
      else written += capacityUnits;
    },
  });
  await work();
  configureConnection();
  return [read, written];
}

test('a call costs as many read and write units as the README says', async () => {
  const userId = randomUUID();
  const [connectionId, connectedAt] = [`${randomUUID()}=`, Date.now()];
  const tokenEndsAt = Math.floor(connectedAt / 1_000) + 3_600;
  let ticket = '';
  const createOne = async () => {
    ticket = (await createTicket({ userId, tokenEndsAt })).text;
  };
  expect({
    ticket: await unitsOf(createOne),
    connect: await unitsOf(() => connect({ ticket, connectionId, connectedAt })),
    ping: await unitsOf(() => requireConnection(connectionId)),
    disconnect: await unitsOf(() => disconnect(connectionId)),
  }).toEqual({ ticket: [1, 1], connect: [2, 6], ping: [1, 0], disconnect: [2, 4] });
});

test('a delivery reads one unit a person, with one connection or ten, however many pushes it has', async () => {
  const people = Array.from({ length: 20 }, () => randomUUID());
  for (const userId of people) await openConnection(userId);
  for (let count = 1; count < 10; count += 1) await openConnection(people[0] ?? '');
  const delivery = { to: people, push: { type: 'file.ready' as const, fileId: 'f' } };
  expect(await unitsOf(() => deliver([delivery, delivery, delivery]))).toEqual([20, 0]);
});
