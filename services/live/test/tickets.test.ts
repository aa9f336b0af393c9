import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { connections } from '../src/models/connection.ts';
import { entities } from '../src/models/index.ts';
import { people } from '../src/models/person.ts';
import { tickets } from '../src/models/ticket.ts';
import { connect } from '../src/services/connect.ts';
import { createTicket } from '../src/services/tickets.ts';

beforeAll(() => useTestTable(...entities));

let userId: string;
let now: number;
beforeEach(() => {
  userId = randomUUID();
  now = Date.now();
});

const inAnHour = () => Math.floor(now / 1_000) + 3_600;
const newTicket = async (tokenEndsAt = inAnHour()) => (await createTicket({ userId, tokenEndsAt }, now)).text;
const handshake = (ticket: string, connectionId: string = randomUUID()) => ({
  ticket,
  connectionId,
  connectedAt: now,
});
const unauthorized = { type: 'unauthorized' };
const stored = () => people.get({ userId }, { consistent: true });

test('a ticket opens one connection, whose end is that of the token', async () => {
  const tokenEndsAt = inAnHour();
  const ticket = await newTicket(tokenEndsAt);
  await connect(handshake(ticket, 'c1'), now);
  const endsAt = tokenEndsAt * 1_000;
  expect((await stored())?.connections).toEqual({ c1: { openedAt: now, endsAt } });
  expect(await connections.get({ connectionId: 'c1' })).toMatchObject({ userId, endsAt });
  await expect(connect(handshake(ticket), now)).rejects.toMatchObject(unauthorized);
  expect(Object.keys((await stored())?.connections ?? {})).toEqual(['c1']);
});

test('a connection ends after two hours if the token lasts longer', async () => {
  await connect(handshake(await newTicket(inAnHour() + 86_400), 'c2'), now);
  expect((await stored())?.connections.c2?.endsAt).toBe(now + 2 * 3_600_000);
});

test('of handshakes with one ticket at the same time, exactly one gets in', async () => {
  for (let round = 0; round < 5; round += 1) {
    userId = randomUUID();
    const ticket = await newTicket();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => connect(handshake(ticket), now)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(unauthorized);
    }
    expect(Object.keys((await stored())?.connections ?? {})).toHaveLength(1);
  }
});

test('a ticket is good for 30 seconds', async () => {
  const [early, late] = [await newTicket(), await newTicket()];
  await connect(handshake(early), now + 29_999);
  await expect(connect(handshake(late), now + 30_000)).rejects.toMatchObject(unauthorized);
});

test('a ticket is not good after its token has ended, and an ended token gets none', async () => {
  const soon = Math.ceil(now / 1_000) + 2;
  const ticket = await newTicket(soon);
  await expect(connect(handshake(ticket), soon * 1_000)).rejects.toMatchObject(unauthorized);
  await expect(newTicket(Math.floor(now / 1_000))).rejects.toMatchObject(unauthorized);
  await expect(createTicket({ userId }, now)).rejects.toMatchObject(unauthorized);
});

test.each([
  ['empty', () => ''],
  ['without a secret', () => userId],
  ['of another form', () => `${userId}.${'a'.repeat(42)}`],
  ['unknown', () => `${userId}.${'a'.repeat(43)}`],
  ['of another person', async () => (await newTicket()).replace(userId, randomUUID())],
  ['changed', async () => (await newTicket()).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
])('a ticket that is %s is refused', async (_, make) => {
  await expect(connect(handshake(await make()), now)).rejects.toMatchObject(unauthorized);
  expect(await stored()).toBeUndefined();
});

test('a ticket is stored as a hash only', async () => {
  const secret = (await newTicket()).slice(userId.length + 1);
  const { items } = await tickets.find.ofPerson({ userId }, { consistent: true });
  expect(items).toHaveLength(1);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(items)).not.toContain(secret);
});
