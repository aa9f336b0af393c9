import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { type FakeEndpoint, lambdaContext, startFakeEndpoint, useTestTable } from '@moim/testing';
import { socket } from '../src/index.ts';
import { entities } from '../src/models/index.ts';
import { createTicket } from '../src/services/tickets.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { openConnection, storedConnections } from './table.ts';

let gateway: FakeGateway;
let lambda: FakeEndpoint;
beforeAll(async () => {
  gateway = await startFakeGateway();
  lambda = await startFakeEndpoint('LAMBDA', (_, response) => response.end('{"problem":"conflict"}'));
  process.env.MEMBERS_FUNCTION = 'moim-chats-dev-members';
  await useTestTable(...entities);
});
afterAll(() => {
  lambda.stop();
  gateway.stop();
});

let userId: string;
beforeEach(() => {
  userId = randomUUID();
});

const contextOf = (connectionId: string) => ({ connectionId, connectedAt: Date.now(), requestId: 'r1' });

const connectWith = (ticket: string, connectionId: string) =>
  socket(
    {
      requestContext: { ...contextOf(connectionId), eventType: 'CONNECT' },
      queryStringParameters: { ticket },
    },
    lambdaContext(10_000),
  );

async function say(connectionId: string, message: object): Promise<unknown> {
  const requestContext = { ...contextOf(connectionId), eventType: 'MESSAGE' as const };
  const { body = '' } = await socket(
    { requestContext, body: JSON.stringify(message) },
    lambdaContext(10_000),
  );
  return body === '' ? undefined : JSON.parse(body);
}

test('a handshake needs a ticket that is good, and $disconnect forgets the connection', async () => {
  const { text } = await createTicket({ userId, tokenEndsAt: Math.floor(Date.now() / 1_000) + 60 });
  expect(await connectWith(text, 'c1=')).toEqual({ statusCode: 200 });
  expect(await connectWith(text, 'c2=')).toMatchObject({ statusCode: 401 });
  expect(await storedConnections(userId)).toEqual(['c1=']);
  const requestContext = { ...contextOf('c1='), eventType: 'DISCONNECT' as const };
  expect(await socket({ requestContext }, lambdaContext(10_000))).toEqual({ statusCode: 200 });
  expect(await storedConnections(userId)).toEqual([]);
});

test('a ping is answered with the end of the connection', async () => {
  const endsAt = Date.now() + 60_000;
  const id = await openConnection(userId, { endsAt });
  const reply = { type: 'reply', action: 'ping', endsAt: new Date(endsAt).toISOString() };
  expect(await say(id, { action: 'ping' })).toEqual(reply);
  expect(await say('unknown=', { action: 'ping' })).toMatchObject({ status: 401, action: 'ping' });
});

test('typing that is refused is answered with a problem, and with the seconds to wait after too many', async () => {
  const id = await openConnection(userId);
  const typing = { action: 'typing', chatId: newId() };
  const answers = await Promise.all(Array.from({ length: 62 }, () => say(id, typing)));
  expect(answers).toContainEqual(expect.objectContaining({ status: 409, action: 'typing' }));
  expect(answers).toContainEqual(
    expect.objectContaining({ status: 429, action: 'typing', retryAfter: expect.any(Number) }),
  );
  expect(await say(id, { action: 'typing', chatId: 'x' })).toMatchObject({ status: 400 });
});
