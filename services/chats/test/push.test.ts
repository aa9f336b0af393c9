import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { logger } from '@moim/common/observability';
import { type FakeEndpoint, lambdaContext, startFakeEndpoint, useTestTable } from '@moim/testing';
import { type Chat, chats } from '../src/models/chat.ts';
import { entities } from '../src/models/index.ts';
import { memberships } from '../src/models/membership.ts';
import { messageIdOf } from '../src/models/message-id.ts';
import { push } from '../src/push.ts';
import { markRead } from '../src/services/mark-read.ts';
import { deleteMessage } from '../src/services/messages.ts';
import { sendMessage } from '../src/services/send-message.ts';
import { type Changed, streamEvent } from './stream-event.ts';
import { newPeople, storedChat } from './table.ts';

interface Call {
  url: string | undefined;
  correlationId: string | undefined;
  deliveries: { to: string[]; push: { type: string; seq?: number } }[];
}

let live: FakeEndpoint;
let calls: Call[];
/** The status of each call to come, 200 by default; -1 for a function that throws. */
let statuses: number[];

beforeAll(async () => {
  await useTestTable(...entities);
  live = await startFakeEndpoint('LAMBDA', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const context = String(request.headers['x-amz-client-context'] ?? 'e30=');
    const { custom } = JSON.parse(Buffer.from(context, 'base64').toString());
    const { deliveries } = JSON.parse(Buffer.concat(chunks).toString());
    calls.push({ url: request.url, correlationId: custom?.correlationId, deliveries });
    const status = statuses.shift() ?? 200;
    if (status === -1) response.setHeader('x-amz-function-error', 'Unhandled');
    if (status === 404) response.setHeader('x-amzn-errortype', 'ResourceNotFoundException');
    response.writeHead(status === -1 ? 200 : status).end('{}');
  });
  process.env.DELIVER_FUNCTION = 'moim-live-dev-deliver';
});
afterAll(() => live.stop());
beforeEach(() => {
  [calls, statuses] = [[], []];
});
afterEach(() => {
  jest.restoreAllMocks();
  configureConnection();
});

const pushed = (...changes: Changed[]) => push(streamEvent(...changes), lambdaContext(30_000));
const done = { batchItemFailures: [] };
const delivered = () => calls.map(({ deliveries }) => deliveries);

/** A chat of two people, and its changes by each of some actions. */
async function chatOfTwo() {
  const [mina = '', joon = ''] = await newPeople(2);
  const chat = await storedChat([mina, joon]);
  const { chatId } = chat;
  const created: Changed = { name: 'chat', after: chat };
  async function changesBy(...actions: (() => Promise<unknown>)[]): Promise<Changed[]> {
    const changes: Changed[] = [];
    for (const action of actions) {
      const before = await chats.get({ chatId }, { consistent: true });
      await action();
      const after = await chats.get({ chatId }, { consistent: true });
      changes.push({ name: 'chat', before, after });
    }
    return changes;
  }
  return { mina, joon, chatId, chat, created, changesBy };
}

/** `count` messages of a chat, as changes. */
const manyMessages = (chat: Chat, count: number): Changed[] =>
  Array.from({ length: count }, (_, index) => {
    const lastMessage = { sender: '1', text: 'Hi', createdAt: chat.createdAt };
    const at = (seq: number) => ({ ...chat, seq, lastMessage });
    return { name: 'chat', before: at(index), after: at(index + 1) };
  });

test('the changes of a chat are delivered in one call, in their order', async () => {
  const { mina, joon, chatId, created, changesBy } = await chatOfTwo();
  const changes = await changesBy(
    () => sendMessage(mina, chatId, { text: 'first' }),
    () => sendMessage(joon, chatId, { text: 'second' }),
    () => deleteMessage(mina, chatId, messageIdOf(chatId, 1), undefined),
  );
  expect(await pushed(created, ...changes)).toEqual(done);
  const to = [mina, joon];
  expect(calls.map(({ url }) => url)).toEqual(['/2015-03-31/functions/moim-live-dev-deliver/invocations']);
  expect(delivered()).toEqual([
    [
      { to, push: { type: 'chat.created', chatId } },
      { to, push: expect.objectContaining({ type: 'message.created', seq: 1 }) },
      { to, push: expect.objectContaining({ type: 'message.created', seq: 2 }) },
      { to, push: { type: 'message.deleted', chatId, messageId: messageIdOf(chatId, 1) } },
    ],
  ]);
});

test('more than a hundred deliveries are several calls, one after the other', async () => {
  const { chat } = await chatOfTwo();
  expect(await pushed(...manyMessages(chat, 250))).toEqual(done);
  expect(delivered().map(({ length }) => length)).toEqual([100, 100, 50]);
  const numbers = delivered().flatMap((call) => call.map(({ push: { seq } }) => seq));
  expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
});

test('what someone has read goes to the present members of the chat, of a gone chat to nobody, by one read', async () => {
  const { mina, joon, chatId } = await chatOfTwo();
  await sendMessage(mina, chatId, { text: 'Hello' });
  const before = await memberships.get({ userId: joon, chatId }, { consistent: true });
  await markRead(joon, chatId, messageIdOf(chatId, 1));
  const after = await memberships.get({ userId: joon, chatId }, { consistent: true });
  const reads: [verb: string, units: number][] = [];
  configureConnection({ observe: ({ verb, capacityUnits }) => reads.push([verb, capacityUnits]) });
  const gone = 'gone';
  const changes = [chatId, chatId, gone].map((id) => ({
    name: 'membership',
    before: { ...before, chatId: id },
    after: { ...after, chatId: id },
  }));
  expect(await pushed(...changes)).toEqual(done);
  const read = { type: 'message.read', chatId, userId: joon, messageId: messageIdOf(chatId, 1) };
  expect(delivered()).toEqual([Array.from({ length: 2 }, () => ({ to: [mina, joon], push: read }))]);
  // Half a unit for the chat that exists.
  expect(reads).toEqual([['getMany', 0.5]]);
});

test('without anything to push, nothing is called', async () => {
  const { chat } = await chatOfTwo();
  expect(await pushed()).toEqual(done);
  expect(await pushed({ name: 'chat', before: chat }, { name: 'person', after: { userId: 'u' } })).toEqual(
    done,
  );
  expect(calls).toEqual([]);
});

test('without services/live, pushes are dropped with one line that says what to do', async () => {
  const { chat } = await chatOfTwo();
  const warn = jest.spyOn(logger, 'warn').mockImplementation(() => {});
  statuses = [404, 404];
  expect(await pushed(...manyMessages(chat, 150))).toEqual(done);
  expect(calls).toHaveLength(1);
  expect(warn.mock.calls).toEqual([
    [
      expect.stringContaining('Deploy services/live'),
      { functionName: 'moim-live-dev-deliver', deliveries: 150, causes: [] },
    ],
  ]);
});

test('a batch resumes at the first change of the call that failed', async () => {
  const { chat } = await chatOfTwo();
  statuses = [200, -1];
  expect(await pushed(...manyMessages(chat, 150))).toEqual({
    batchItemFailures: [{ itemIdentifier: '101' }],
  });
  expect(calls).toHaveLength(2);
});

test('a batch whose first call fails is bisected, until the change that cannot be delivered is alone', async () => {
  const { chat } = await chatOfTwo();
  statuses = [-1, -1];
  await expect(pushed(...manyMessages(chat, 2))).rejects.toThrow('change 1 cannot be pushed');
  expect(await pushed(...manyMessages(chat, 1))).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
});

test('a batch that is delivered again makes the same deliveries', async () => {
  const { created, chat } = await chatOfTwo();
  const changes = [created, ...manyMessages(chat, 3)];
  expect(await pushed(...changes)).toEqual(done);
  expect(await pushed(...changes)).toEqual(done);
  const [first, again] = delivered();
  expect(again).toEqual(first);
});

test('a call has the correlation id of the request that caused it, unless several did', async () => {
  const { chat } = await chatOfTwo();
  const causedBy = (...causes: string[]) =>
    manyMessages(chat, causes.length).map((change, index) => ({ ...change, cause: causes[index] ?? '' }));
  await pushed(...causedBy('r1', 'r1'));
  await pushed(...causedBy('r1', 'r2'));
  expect(calls.map(({ correlationId }) => correlationId)).toEqual(['r1', undefined]);
});
