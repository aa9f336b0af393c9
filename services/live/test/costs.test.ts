import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { connect } from '../src/services/connect.ts';
import { deliver } from '../src/services/deliver.ts';
import { forgetDevice, registerDevice } from '../src/services/devices.ts';
import { disconnect } from '../src/services/forget-connections.ts';
import { patchSettings } from '../src/services/notification-settings.ts';
import { notify } from '../src/services/notify.ts';
import { queueNotifications } from '../src/services/queue-notifications.ts';
import { readRecipient } from '../src/services/recipient-writes.ts';
import { requireConnection } from '../src/services/require-connection.ts';
import { createTicket } from '../src/services/tickets.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { type FakeNotifications, startFakeNotifications } from './fake-notifications.ts';
import { googleToken, phone } from './recipients.ts';
import { openConnection } from './table.ts';

let gateway: FakeGateway;
let fake: FakeNotifications;
beforeAll(async () => {
  gateway = await startFakeGateway();
  fake = await startFakeNotifications();
  await useTestTable(...entities);
});
afterEach(() => configureConnection());
afterAll(() => {
  fake.stop();
  gateway.stop();
});

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

test('devices, settings and notifications read and write what the README says', async () => {
  const userId = randomUUID();
  const notification = { id: 'm', kind: 'message' as const, thread: 'c', data: {} };
  const jobOf = (id: string) => ({ to: userId, notification: { ...notification, id }, since: Date.now() });
  const later = Date.now() + 60_000;
  const token = googleToken();
  expect({
    register: await costOf(() => registerDevice(userId, 'phone', phone(token))),
    first: await costOf(() => notify(jobOf('1'), later)),
    next: await costOf(() => notify(jobOf('2'), later)),
    queue: await costOf(() => queueNotifications([{ to: [userId], notification }])),
    patch: await costOf(() => patchSettings(userId, { texts: true }, undefined)),
    takeOver: await costOf(() => registerDevice(randomUUID(), 'phone', phone(token))),
    forget: await costOf(() => forgetDevice(userId, 'phone')),
  }).toEqual({
    register: { read: 2, writes: ['transaction'] },
    first: { read: 2, writes: ['create', 'transaction', 'update'] },
    next: { read: 1, writes: ['create', 'update'] },
    queue: { read: 0.5, writes: [] },
    patch: { read: 1, writes: ['transaction'] },
    takeOver: { read: 3, writes: ['transaction'] },
    forget: { read: 1, writes: [] },
  });
});

test('ten devices with the longest tokens are an item of at most 16 KB', async () => {
  const userId = randomUUID();
  for (let index = 0; index < 10; index += 1) {
    await registerDevice(userId, `${index}`.padStart(64, 'd'), phone(googleToken().padEnd(1_024, 'x')));
  }
  const { read } = await costOf(() => readRecipient(userId));
  expect(read).toBeLessThanOrEqual(4);
});
