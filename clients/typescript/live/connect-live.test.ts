import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { connectLive, type Live, type LiveError, type LiveOptions, MessageNotSent } from '../index.ts';
import { createFakeApi, problem, pushOf } from './testing/fake-api.ts';
import { chatId, messageOf, seqsFrom } from './testing/messages.ts';

const messagesPath = `/v1/chats/${chatId}/messages`;

/** Lets timers run, and what they cause: reading the body of a response takes turns of the real event loop. */
async function settle(milliseconds = 0): Promise<void> {
  const turns = async () => {
    for (let turn = 0; turn < 12; turn += 1) await new Promise(setImmediate);
  };
  await turns();
  await jest.advanceTimersByTimeAsync(milliseconds);
  await turns();
}

let api: ReturnType<typeof createFakeApi>;
let live: Live;
let errors: LiveError[];
let statuses: string[];

function connect(options: Partial<LiveOptions> = {}): Live {
  live = connectLive(api.moim, {
    onError: (error) => errors.push(error),
    WebSocket: api.WebSocket,
    ...options,
  });
  live.onStatus((status) => statuses.push(status));
  return live;
}

/** Connects, and accepts the handshake. */
async function open(options: Partial<LiveOptions> = {}): Promise<Live> {
  connect(options);
  await settle();
  api.socket.accept();
  await settle();
  return live;
}

/** Makes the environment one that reports the network, as browsers do. @returns what is listened to, by type */
function reportNetwork(): Map<string, () => void> {
  const listeners = new Map<string, () => void>();
  Object.assign(globalThis, {
    addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    removeEventListener: (type: string) => void listeners.delete(type),
  });
  return listeners;
}

const codes = () => errors.map(({ code }) => code);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  api = createFakeApi();
  errors = [];
  statuses = [];
});

afterEach(() => {
  live?.close();
  expect(jest.getTimerCount()).toBe(0);
  Reflect.deleteProperty(globalThis, 'addEventListener');
  Reflect.deleteProperty(globalThis, 'removeEventListener');
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('connecting', () => {
  test('each connection has a ticket of its own', async () => {
    await open();
    api.socket.end(1006);
    await settle(1_000);
    expect(api.sockets.map(({ url }) => url)).toEqual(['ws://api/ws?ticket=1', 'ws://api/ws?ticket=2']);
    api.socket.accept();
    expect(statuses).toEqual(['open', 'waiting', 'connecting', 'open']);
    expect(codes()).toEqual(['connection-lost']);
  });

  test('pauses double while no connection is stable, and are short again after a stable one', async () => {
    await open();
    const pauses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      api.socket.end(1006);
      const [lost, sockets] = [Date.now(), api.sockets.length];
      while (api.sockets.length === sockets) await settle(250);
      pauses.push(Date.now() - lost);
    }
    // Half of the bound, as the random number is 0.5.
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000]);
    api.socket.accept();
    await settle(10_000);
    api.socket.end(1001);
    await settle(500);
    expect(api.sockets.length).toBe(10);
  });

  test('the random part of a pause is all of it', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    await open();
    api.socket.end(1006);
    await settle();
    expect(api.sockets.length).toBe(2);
  });

  test.each([1000, 1001])('a connection that ends with %d, as planned, is not an error', async (code) => {
    await open();
    api.socket.end(code);
    await settle();
    expect([live.status, errors]).toEqual(['waiting', []]);
  });

  test('a refused handshake is reported, and repeated', async () => {
    connect();
    await settle();
    api.socket.end(1006);
    await settle(1_000);
    expect([codes(), api.sockets.length]).toEqual([['unreachable'], 2]);
  });

  test('a handshake without an answer is given up after 10 seconds', async () => {
    connect();
    await settle(10_000);
    expect([codes(), api.socket.isClosed, live.status]).toEqual([['unreachable'], true, 'waiting']);
    // Too late: the client has turned to the next connection.
    api.socket.accept();
    expect(live.status).toBe('waiting');
  });

  test.each([429, 503])(
    'a %d is repeated after its Retry-After, even when the network returns',
    async (status) => {
      const listeners = reportNetwork();
      api.instead.tickets.push(problem(status, 'unavailable', { 'retry-after': '20' }));
      connect();
      await settle();
      listeners.get('online')?.();
      await settle(19_999);
      expect([codes(), api.sockets.length]).toEqual([['unreachable'], 0]);
      await settle(2_000);
      expect(api.sockets.length).toBe(1);
    },
  );

  test('a request that cannot be sent is repeated', async () => {
    api.instead.tickets.push(new TypeError('fetch failed'));
    connect();
    await settle(1_000);
    expect([codes(), errors[0]?.cause, api.sockets.length]).toEqual([
      ['unreachable'],
      new TypeError('fetch failed'),
      1,
    ]);
  });

  test.each([
    [401, 'unauthorized', 'signed-out'],
    [403, 'forbidden', 'refused'],
    [404, 'not-found', 'refused'],
  ])('a %d ends the connection for good', async (status, type, code) => {
    await open();
    api.instead.tickets.push(problem(status, type));
    api.socket.end(1000);
    await settle(600_000);
    expect([codes(), errors[0]?.isFinal, errors[0]?.problem?.status]).toEqual([[code], true, status]);
    expect([live.status, api.sockets.length]).toEqual(['closed', 1]);
  });

  test('without a WebSocket, and with a keep-alive that API Gateway does not wait for, it throws at once', () => {
    const { WebSocket } = globalThis;
    Reflect.deleteProperty(globalThis, 'WebSocket');
    try {
      expect(() => connectLive(api.moim, { onError: () => {} })).toThrow('Pass a constructor');
    } finally {
      Object.assign(globalThis, { WebSocket });
    }
    expect(() => connect({ keepAlive: 600_000 })).toThrow('keepAlive must be');
  });
});

describe('staying connected', () => {
  test('it pings when nothing came for 2 minutes, and not before', async () => {
    await open();
    await settle(119_000);
    api.socket.push({ type: 'typing', chatId, userId: 'joon' });
    await settle(119_000);
    expect(api.socket.sent).toEqual([]);
    await settle(1_000);
    expect(api.socket.sent).toEqual([{ action: 'ping', id: 'ping-1' }]);
    api.socket.push({ type: 'reply', action: 'ping', id: 'ping-1' });
    await settle(60_000);
    expect([live.status, errors]).toEqual(['open', []]);
  });

  test('a connection whose access token has ended is replaced, with a new token', async () => {
    await open();
    await settle(120_000);
    const refusal = { type: '/docs/problems#unauthorized', title: 'Sign in', status: 401, action: 'ping' };
    api.socket.push({ ...refusal, instance: 'ping', requestId: 'r', id: 'ping-1' });
    expect(api.socket.isClosed).toBe(true);
    await settle(500);
    expect([errors, api.sockets.length]).toEqual([[], 2]);
  });

  test('a connection whose ping is not answered is dead, and replaced', async () => {
    await open();
    await settle(130_000);
    expect([codes(), live.status, api.socket.isClosed]).toEqual([['connection-lost'], 'waiting', true]);
    await settle(500);
    expect(api.sockets.length).toBe(2);
  });

  test('when the network returns, it retries at once, or finds out whether the connection is alive', async () => {
    const listeners = reportNetwork();
    await open();
    listeners.get('online')?.();
    expect(api.socket.sent).toEqual([{ action: 'ping', id: 'ping-1' }]);
    api.socket.end(1006);
    await settle();
    expect(api.sockets.length).toBe(1);
    listeners.get('online')?.();
    await settle();
    expect(api.sockets.length).toBe(2);
    live.close();
    expect([...listeners.keys()]).toEqual([]);
  });
});

test('when a page that was in the background is shown, it finds out whether the connection is alive', async () => {
  reportNetwork();
  const listeners = new Map<string, () => void>();
  const page = {
    visibilityState: 'hidden',
    addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    removeEventListener: (type: string) => void listeners.delete(type),
  };
  Object.assign(globalThis, { document: page });
  try {
    await open();
    listeners.get('visibilitychange')?.();
    expect(api.socket.sent).toEqual([]);
    page.visibilityState = 'visible';
    listeners.get('visibilitychange')?.();
    expect(api.socket.sent).toEqual([{ action: 'ping', id: 'ping-1' }]);
    live.close();
    expect(listeners.size).toBe(0);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

describe('messages', () => {
  test('after a reconnection, it lists what it missed, also when there is no later push', async () => {
    await open();
    const seen: number[] = [];
    live.chat(chatId).onMessage(({ seq }) => seen.push(seq), { after: undefined });
    await settle();
    api.socket.push(pushOf(api.write()));
    api.socket.end(1006);
    for (let count = 0; count < 5; count += 1) api.write();
    await settle(1_000);
    expect(seen).toEqual([1]);
    api.socket.accept();
    await settle();
    expect(seen).toEqual(seqsFrom(1, 6));
  });

  test('a gap makes it list at once, and repeated pushes are dropped', async () => {
    await open();
    const seen: number[] = [];
    for (let count = 0; count < 4; count += 1) api.write();
    live.chat(chatId).onMessage(({ seq }) => seen.push(seq), { after: messageOf(2).messageId });
    await settle();
    api.write();
    const last = pushOf(api.write());
    api.socket.push(last);
    api.socket.push(last);
    await settle();
    expect(seen).toEqual([3, 4, 5, 6]);
  });

  test('a listing that fails is reported and repeated, with its Retry-After', async () => {
    await open();
    const seen: number[] = [];
    api.write();
    api.instead.lists.push(problem(503, 'unavailable', { 'retry-after': '5' }));
    live.chat(chatId).onMessage(({ seq }) => seen.push(seq), { after: undefined });
    await settle(5_000);
    expect([codes(), seen]).toEqual([['listing-failed'], []]);
    await settle(1_000);
    expect(seen).toEqual([1]);
  });

  test('a chat that cannot be read ends its subscription, and only that', async () => {
    await open();
    api.instead.lists.push(problem(404, 'not-found'));
    live.chat(chatId).onMessage(() => {});
    await settle(60_000);
    expect([codes(), errors[0]?.isFinal, live.status]).toEqual([['chat-refused'], true, 'open']);
    expect(api.countOf(messagesPath)).toBe(1);
  });

  test('a listing that is answered with 401 ends everything', async () => {
    await open();
    api.instead.lists.push(problem(401, 'unauthorized'));
    live.chat(chatId).onMessage(() => {});
    await settle();
    expect([codes(), live.status, api.socket.isClosed]).toEqual([['signed-out'], 'closed', true]);
  });

  test('a subscription that ended, and a closed connection, call no listener', async () => {
    await open();
    const seen: string[] = [];
    const stop = live.chat(chatId).onMessage(() => seen.push('ended'), { after: undefined });
    live.chat(chatId).onMessage(() => seen.push('closed'), { after: undefined });
    live.on('chat.created', () => seen.push('push'));
    await settle();
    api.write();
    // Also while it is listing.
    api.socket.push(pushOf(api.write()));
    stop();
    await settle();
    expect(seen).toEqual(['closed', 'closed']);
    const { socket } = api;
    live.close();
    socket.isClosed = false;
    socket.push(pushOf(api.write()));
    socket.push({ type: 'chat.created', chatId });
    live.chat(chatId).onMessage(() => seen.push('late'), { after: undefined });
    await settle(600_000);
    expect([seen, statuses.at(-1), api.sockets.length]).toEqual([['closed', 'closed'], 'closed', 1]);
  });

  test('a listener that throws is reported, and the others and the next message are delivered', async () => {
    await open();
    const seen: number[] = [];
    const chat = live.chat(chatId);
    chat.onMessage(
      () => {
        throw new Error('of the app');
      },
      { after: undefined },
    );
    chat.onMessage(({ seq }) => seen.push(seq), { after: undefined });
    await settle();
    for (let count = 0; count < 2; count += 1) api.socket.push(pushOf(api.write()));
    expect([seen, codes(), errors[0]?.cause]).toEqual([
      [1, 2],
      ['listener-failed', 'listener-failed'],
      new Error('of the app'),
    ]);
  });
});

test('an error that onError itself throws is not lost, and the client goes on', async () => {
  const onError = () => {
    throw new Error('of the app');
  };
  const thrown: unknown[] = [];
  const surface = queueMicrotask;
  jest.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) =>
    surface(() => {
      try {
        task();
      } catch (error) {
        thrown.push(error);
      }
    }),
  );
  await open({ onError });
  const seen: number[] = [];
  api.instead.lists.push(problem(503, 'unavailable'));
  live.chat(chatId).onMessage(({ seq }) => seen.push(seq), { after: undefined });
  api.socket.end(1006);
  api.write();
  await settle(1_000);
  api.socket.accept();
  await settle(1_000);
  expect([live.status, seen]).toEqual(['open', [1]]);
  expect(thrown).toEqual([new Error('of the app'), new Error('of the app')]);
});

describe('other pushes', () => {
  test('a listener receives the pushes of its type, and those of unknown types are left to newer clients', async () => {
    await open();
    const heard: unknown[] = [];
    const stop = live.on('chat.closed', (push) => heard.push(push.chatId));
    api.socket.push({ type: 'chat.closed', chatId });
    api.socket.push({ type: 'chat.created', chatId });
    api.socket.push({ type: 'poll.opened', pollId: 'p1' });
    stop();
    api.socket.push({ type: 'chat.closed', chatId });
    expect([heard, errors]).toEqual([[chatId], []]);
  });

  test('a listener that throws is reported, and one that closes is the last one to be called', async () => {
    await open();
    const heard: string[] = [];
    live.on('typing', () => {
      throw new Error('of the app');
    });
    live.on('typing', () => live.close());
    live.on('typing', () => heard.push('too late'));
    api.socket.push({ type: 'typing', chatId, userId: 'joon' });
    expect([codes(), heard, live.status]).toEqual([['listener-failed'], [], 'closed']);
  });

  test.each(['<html>', '[]', '{}', '{"type":"message.created","chatId":"c"}'])(
    'what is not a push is reported: %s',
    async (text) => {
      await open();
      api.socket.push(text);
      expect([codes(), live.status]).toEqual([['invalid-message'], 'open']);
    },
  );

  test('typing is sent every 3 seconds at most for each chat, and its refusal is reported', async () => {
    await open();
    for (let count = 0; count < 5; count += 1) live.typing(chatId);
    live.chat('other').typing();
    await settle(3_000);
    live.typing(chatId);
    expect(api.socket.sent.map((action) => action.chatId)).toEqual([chatId, 'other', chatId]);
    const refusal = { type: '/docs/problems#not-found', title: 'Not found', status: 404, action: 'typing' };
    api.socket.push({ ...refusal, instance: 'typing', requestId: 'r' });
    expect([codes(), errors[0]?.problem]).toEqual([['action-refused'], expect.objectContaining(refusal)]);
  });
});

describe('sending', () => {
  const keys = () =>
    api.requests
      .filter(({ method, path }) => method === 'POST' && path === messagesPath)
      .map(({ key }) => key);

  test('a send that is not answered is repeated with the same key, and the app sees one message', async () => {
    await open();
    const seen: string[] = [];
    const chat = live.chat(chatId);
    chat.onMessage(({ messageId }) => seen.push(messageId), { after: undefined });
    await settle();
    api.instead.sends.push(new TypeError('fetch failed'), problem(503, 'unavailable'));
    const sending = chat.send({ text: 'Hello' });
    await settle(5_000);
    const message = await sending;
    // Without a push, which may come later or be lost.
    expect(seen).toEqual([message.messageId]);
    api.socket.push(pushOf(message));
    expect([seen, api.messages.length]).toEqual([[message.messageId], 1]);
    expect([keys().length, new Set(keys()).size]).toEqual([3, 1]);
  });

  test('a message that is not sent after 5 attempts can be sent again with its key', async () => {
    await open();
    api.instead.sends.push(...Array.from({ length: 5 }, () => problem(503, 'unavailable')));
    const error = live
      .chat(chatId)
      .send({ text: 'Hello' })
      .catch((thrown) => thrown);
    await settle(60_000);
    const notSent = await error;
    expect(notSent).toBeInstanceOf(MessageNotSent);
    expect(notSent).toMatchObject({ isRetryable: true, problem: { status: 503 } });
    const { idempotencyKey } = notSent;
    await live.chat(chatId).send({ text: 'Hello' }, { idempotencyKey });
    expect(new Set(keys())).toEqual(new Set([idempotencyKey]));
  });

  test('a request that is still in progress is repeated, and a refusal is not', async () => {
    await open();
    api.instead.sends.push(
      problem(409, 'request-in-progress', { 'retry-after': '1' }),
      problem(409, 'conflict'),
    );
    const error = live
      .chat(chatId)
      .send({ text: 'Hello' })
      .catch((thrown) => thrown);
    await settle(60_000);
    expect(await error).toMatchObject({ isRetryable: false, problem: { type: '/docs/problems#conflict' } });
    expect(keys().length).toBe(2);
  });
});
