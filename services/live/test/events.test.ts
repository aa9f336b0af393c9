import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { consumer, type DomainEvent } from '@moim/common/events';
import { buildEvent, buildSqsRecord, lambdaContext, useTestTable } from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { entities, handled } from '../src/models/index.ts';
import { people } from '../src/models/person.ts';
import { tickets } from '../src/models/ticket.ts';
import { connect } from '../src/services/connect.ts';
import { deliver } from '../src/services/deliver.ts';
import { createTicket } from '../src/services/tickets.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { isStored, openConnection, storedConnections } from './table.ts';

const consume = consumer({ records: handled, listeners });

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
  await useTestTable(...entities);
});
afterAll(() => gateway.stop());

let [mina, joon] = ['', ''];
beforeEach(() => {
  [mina, joon] = [randomUUID(), randomUUID()];
});

/** Handles events; throws an Error if one fails. */
async function handle(...events: DomainEvent[]): Promise<void> {
  const { batchItemFailures } = await consume({ Records: events.map(buildSqsRecord) }, lambdaContext(5_000));
  if (batchItemFailures.length > 0) throw new Error('An event was not handled');
}

const tokenEndsAt = () => Math.floor(Date.now() / 1_000) + 3_600;
const newTicket = async (userId: string) => (await createTicket({ userId, tokenEndsAt: tokenEndsAt() })).text;
const connectWith = (ticket: string) =>
  connect({ ticket, connectionId: `${randomUUID()}=`, connectedAt: Date.now() });

test('both people of a match hear of it, each with the other, once however often the event comes', async () => {
  const [ofMina, ofJoon] = [await openConnection(mina), await openConnection(joon)];
  const event = buildEvent('match.match.created', { matchId: 'm1', userIds: [mina, joon] });
  await handle(event);
  await handle(event);
  expect(gateway.posted.get(ofMina)).toEqual([{ type: 'match.created', matchId: 'm1', userId: joon }]);
  expect(gateway.posted.get(ofJoon)).toEqual([{ type: 'match.created', matchId: 'm1', userId: mina }]);
});

test('the owner of a file hears that it is ready', async () => {
  const [ofMina, ofJoon] = [await openConnection(mina), await openConnection(joon)];
  await handle(buildEvent('files.file.ready', { ownerId: mina, fileId: 'f1', contentType: 'image/png' }));
  expect(gateway.posted.get(ofMina)).toEqual([{ type: 'file.ready', fileId: 'f1' }]);
  expect(gateway.posted.has(ofJoon)).toBe(false);
});

test('of someone who leaves nothing stays: connections are closed, tickets are gone, and none opens one', async () => {
  const ids = [await openConnection(mina), await openConnection(mina)];
  const ticket = await newTicket(mina);
  const other = await openConnection(joon);
  await handle(buildEvent('users.user.deleted', { userId: mina }));
  expect(gateway.closed).toEqual(expect.arrayContaining(ids));
  expect(await storedConnections(mina)).toEqual([]);
  for (const id of ids) expect(await isStored(id)).toBe(false);
  expect((await tickets.find.ofPerson({ userId: mina }, { consistent: true })).items).toEqual([]);
  await expect(connectWith(ticket)).rejects.toMatchObject({ type: 'unauthorized' });
  await expect(newTicket(mina)).rejects.toMatchObject({ type: 'conflict' });
  expect((await tickets.find.ofPerson({ userId: mina }, { consistent: true })).items).toEqual([]);
  expect(await storedConnections(joon)).toEqual([other]);
});

test('the connections of somebody who is suspended are closed, and no ticket opens one until it ends', async () => {
  const ids = [await openConnection(mina), await openConnection(mina)];
  const [ticket, later] = [await newTicket(mina), await newTicket(mina)];
  const other = await openConnection(joon);
  await handle(buildEvent('safety.user.suspended', { userId: mina }, { subject: mina }));
  expect(gateway.closed).toEqual(expect.arrayContaining(ids));
  expect(gateway.closed).not.toContain(other);
  expect(await storedConnections(mina)).toEqual([]);
  await expect(connectWith(ticket)).rejects.toMatchObject({ type: 'unauthorized' });
  await handle(buildEvent('safety.user.reinstated', { userId: mina }, { subject: mina }));
  await connectWith(later);
  expect(await storedConnections(mina)).toHaveLength(1);
});

test('somebody who is suspended while they connect keeps no connection', async () => {
  for (let round = 0; round < 5; round += 1) {
    const userId = randomUUID();
    const texts = await Promise.all([newTicket(userId), newTicket(userId), newTicket(userId)]);
    const event = buildEvent('safety.user.suspended', { userId }, { subject: userId });
    await Promise.allSettled([...texts.map(connectWith), handle(event)]);
    expect(await storedConnections(userId)).toEqual([]);
  }
});

test('the note that someone left expires', async () => {
  await handle(buildEvent('users.user.deleted', { userId: mina }));
  const { expiresAt = 0, ...noted } = (await people.get({ userId: mina })) ?? {};
  expect(noted).toMatchObject({ left: true, connections: {} });
  expect(expiresAt * 1_000 - Date.now()).toBeLessThanOrEqual(40 * 86_400_000 + 1_000);
});

test('someone who leaves while they connect and are told something keeps no connection', async () => {
  for (let round = 0; round < 5; round += 1) {
    const userId = randomUUID();
    const texts = await Promise.all([newTicket(userId), newTicket(userId), newTicket(userId)]);
    const event = buildEvent('users.user.deleted', { userId });
    await Promise.allSettled([
      ...texts.map(connectWith),
      handle(event),
      newTicket(userId),
      deliver([{ to: [userId], push: { type: 'file.ready', fileId: 'f' } }]),
    ]);
    expect(await storedConnections(userId)).toEqual([]);
    expect((await tickets.find.ofPerson({ userId }, { consistent: true })).items).toEqual([]);
  }
});

test('forgetting that was interrupted is continued', async () => {
  const id = await openConnection(mina);
  await people.update({ userId: mina }, { left: true });
  await handle(buildEvent('users.user.deleted', { userId: mina }));
  expect(gateway.closed).toContain(id);
  expect(await storedConnections(mina)).toEqual([]);
});
