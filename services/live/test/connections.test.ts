import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { people } from '../src/models/person.ts';
import { connect, mostConnections } from '../src/services/connect.ts';
import { disconnect, forgetConnections } from '../src/services/forget-connections.ts';
import { requireConnection } from '../src/services/require-connection.ts';
import { createTicket } from '../src/services/tickets.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { isStored, openConnection, storedConnections } from './table.ts';

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
  await useTestTable(...entities);
});
afterAll(() => gateway.stop());

let userId: string;
beforeEach(() => {
  userId = randomUUID();
});

/** Connects as a client does, and returns the connection's id. */
async function connectAnew(now = Date.now()): Promise<string> {
  const connectionId = `${randomUUID()}=`;
  const { text } = await createTicket({ userId, tokenEndsAt: Math.floor(now / 1_000) + 3_600 }, now);
  await connect({ ticket: text, connectionId, connectedAt: now }, now);
  return connectionId;
}

test('a person has ten connections at most: an eleventh replaces the oldest, which is closed', async () => {
  const start = Date.now();
  const ids: string[] = [];
  for (let index = 0; index < mostConnections + 2; index += 1) ids.push(await connectAnew(start + index));
  expect((await storedConnections(userId)).sort()).toEqual(ids.slice(2).sort());
  for (const id of ids.slice(0, 2)) {
    expect(gateway.closed).toContain(id);
    expect(await isStored(id)).toBe(false);
  }
});

test('handshakes of a person at the same time all get in, and ten remain', async () => {
  const ids = await Promise.all(Array.from({ length: 14 }, () => connectAnew()));
  const stored = await storedConnections(userId);
  expect(stored).toHaveLength(mostConnections);
  for (const id of ids) expect(await isStored(id)).toBe(stored.includes(id));
});

test('connections that have ended give way first', async () => {
  const now = Date.now();
  const ended = await openConnection(userId, { endsAt: now });
  const ids = await Promise.all(Array.from({ length: mostConnections - 1 }, () => connectAnew(now)));
  expect((await storedConnections(userId)).sort()).toEqual(ids.sort());
  expect(gateway.closed).toContain(ended);
});

test('a connection is forgotten when it ends, also if that is reported late, or twice', async () => {
  const before = await connectAnew();
  const after = await connectAnew();
  await disconnect(before);
  await disconnect(before);
  expect(await storedConnections(userId)).toEqual([after]);
  await disconnect(after);
  expect(await people.get({ userId }, { consistent: true })).toBeUndefined();
  await disconnect('unknown');
});

test('a connection that is opened while others are forgotten stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    userId = randomUUID();
    const ids = [await connectAnew(), await connectAnew(), await connectAnew()];
    const [stays] = await Promise.all([
      connectAnew(),
      ...ids.map((id) => disconnect(id)),
      forgetConnections(userId, ids),
    ]);
    expect(await storedConnections(userId)).toEqual([stays]);
    for (const id of ids) expect(await isStored(id)).toBe(false);
  }
});

test('an action over a connection whose token has ended closes it', async () => {
  const now = Date.now();
  const id = await openConnection(userId, { endsAt: now + 1_000 });
  expect(await requireConnection(id, now)).toMatchObject({ userId });
  await expect(requireConnection(id, now + 1_000)).rejects.toMatchObject({ type: 'unauthorized' });
  expect(gateway.closed).toContain(id);
  expect(await storedConnections(userId)).toEqual([]);
  expect(await isStored(id)).toBe(false);
});

test('a person whose item has expired connects again', async () => {
  await openConnection(userId, { endsAt: Date.now() - 3_600_000 });
  const id = await connectAnew();
  expect(await storedConnections(userId)).toEqual([id]);
});

test('an action over a connection that was forgotten closes it', async () => {
  const id = randomUUID();
  await expect(requireConnection(id)).rejects.toMatchObject({ type: 'unauthorized' });
  expect(gateway.closed).toContain(id);
});

test('a connection that cannot be closed is forgotten', async () => {
  const id = await openConnection(userId, { endsAt: Date.now() });
  gateway.statuses.set(id, 403);
  await expect(requireConnection(id)).rejects.toMatchObject({ type: 'unauthorized' });
  expect(await isStored(id)).toBe(false);
});
