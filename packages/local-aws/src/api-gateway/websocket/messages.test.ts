import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { connect, end, sendInFrames, type TestClient } from './testing/client.ts';
import { localGateway, noting } from './testing/local-gateway.ts';

const ok = { statusCode: 200 };
const events: JsonObject[] = [];
let gateway: Awaited<ReturnType<typeof localGateway>>;

const settings = {
  routes: {
    $default: noting(events, { ...ok, body: 'default' }),
    $disconnect: noting(events),
    typing: noting(events, { ...ok, body: 'not sent' }),
    ask: () => ({ ...ok, body: 'an answer' }),
    binary: () => ({ ...ok, body: Buffer.from('text').toString('base64'), isBase64Encoded: true }),
    fail: () => {
      throw new Error('a secret');
    },
    nothing: () => undefined,
    refuse: () => ({ statusCode: 400, body: 'no' }),
  },
  responding: ['ask', 'binary'],
};

beforeEach(async () => {
  events.length = 0;
  gateway = await localGateway(settings);
});
afterEach(() => gateway.stop());

async function eventOf(type: string): Promise<JsonObject> {
  while (true) {
    const found = events.find(({ requestContext }) => objectOf(requestContext).eventType === type);
    if (found) return found;
    await sleep(5);
  }
}

const ask = async (client: TestClient, message: object | string): Promise<unknown> => {
  client.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const text = await client.next();
  return text.startsWith('{') ? JSON.parse(text) : text;
};

describe('a message', () => {
  test('reaches the function of its route, without headers and with an id', async () => {
    const client = await connect(gateway.url);
    client.socket.send('{"action":"typing","chatId":"c1"}');
    const event = await eventOf('MESSAGE');
    expect(event).toMatchObject({
      body: '{"action":"typing","chatId":"c1"}',
      isBase64Encoded: false,
      requestContext: { routeKey: 'typing', messageId: expect.any(String), stage: 'dev', apiId: 'chat' },
    });
    expect(event).not.toHaveProperty('headers');
    await end(client);
  });

  test.each(['plain', '{"action":"unknown"}', '{"action":"$disconnect"}'])(
    '%s goes to $default',
    async (body) => {
      const client = await connect(gateway.url);
      client.socket.send(body);
      expect(await eventOf('MESSAGE')).toMatchObject({ body, requestContext: { routeKey: '$default' } });
      await end(client);
    },
  );

  test('is answered with what the function returns only on a route with a response', async () => {
    const client = await connect(gateway.url);
    for (const action of ['typing', 'refuse', 'ask', 'binary'])
      client.socket.send(JSON.stringify({ action }));
    expect([await client.next(), await client.next()].sort()).toEqual(['an answer', 'text']);
    await sleep(50);
    expect(client.received).toHaveLength(2);
    await end(client);
  });

  test.each(['fail', 'nothing'])(
    'whose function does %s is answered with the error of API Gateway',
    async (action) => {
      const client = await connect(gateway.url);
      expect(await ask(client, { action })).toEqual({
        message: 'Internal server error',
        connectionId: expect.stringMatching(/^[\w-]{15}=$/),
        requestId: expect.stringMatching(/^[\w-]{15}=$/),
      });
      expect(gateway.complaints).toHaveLength(1);
      await end(client);
    },
  );

  test('without a route or $default is answered with Forbidden', async () => {
    gateway.serve({ routes: {} });
    const client = await connect(gateway.url);
    expect(await ask(client, { action: 'typing' })).toMatchObject({ message: 'Forbidden' });
    await end(client);
  });

  test('of 128 KB arrives in frames of 32 KB', async () => {
    const client = await connect(gateway.url);
    const body = 'x'.repeat(128 * 1024);
    await sendInFrames(client.socket, body, 32 * 1024);
    expect(stringOf((await eventOf('MESSAGE')).body)).toHaveLength(body.length);
    await end(client);
  });

  test.each([
    ['of more than 128 KB', 'x'.repeat(128 * 1024 + 1), 32 * 1024],
    ['in a frame of more than 32 KB', 'x'.repeat(32 * 1024 + 1), 64 * 1024],
  ])('%s closes the connection with 1009 and reaches no function', async (_what, body, size) => {
    const client = await connect(gateway.url);
    await sendInFrames(client.socket, body, size);
    expect(await client.closed).toMatchObject({ code: 1009 });
    expect(await eventOf('DISCONNECT')).toMatchObject({ requestContext: { disconnectStatusCode: 1009 } });
    expect(events).toHaveLength(1);
  });

  test('that is binary closes the connection with 1003', async () => {
    const client = await connect(gateway.url);
    client.socket.send(Buffer.from([1]));
    expect(await client.closed).toMatchObject({ code: 1003 });
    expect(await eventOf('DISCONNECT')).toMatchObject({ requestContext: { disconnectStatusCode: 1003 } });
  });
});

describe('$disconnect', () => {
  test.each<[string, number | undefined, string, number, string]>([
    ['gives no status', undefined, '', 1005, 'Client-side close frame status not set'],
    ['gives a status and a reason', 4001, 'bye', 4001, 'bye'],
    ['gives a status', 1000, '', 1000, ''],
  ])('says how the connection ended when the client %s', async (_what, code, reason, seen, text) => {
    await end(await connect(gateway.url), code, reason);
    expect(await eventOf('DISCONNECT')).toMatchObject({
      headers: { 'x-restapi': '' },
      requestContext: { routeKey: '$disconnect', disconnectStatusCode: seen, disconnectReason: text },
    });
  });

  test('runs when the client is lost', async () => {
    (await connect(gateway.url)).socket.terminate();
    expect(await eventOf('DISCONNECT')).toMatchObject({ requestContext: { disconnectStatusCode: 1006 } });
  });
});

describe('a connection', () => {
  test('that is idle for 10 minutes is closed with 1001', async () => {
    const client = await connect(gateway.url);
    gateway.advance(9 * 60_000);
    client.socket.send('{"action":"typing"}');
    await eventOf('MESSAGE');
    gateway.advance(9 * 60_000);
    await sleep(50);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    gateway.advance(60_000);
    expect(await client.closed).toEqual({ code: 1001, reason: 'Going away' });
    expect(await eventOf('DISCONNECT')).toMatchObject({
      requestContext: { disconnectStatusCode: 1001, disconnectReason: 'Going away' },
    });
  });

  test('is closed with 1001 after 2 hours, however busy it is', async () => {
    const client = await connect(gateway.url);
    for (let minutes = 0; minutes < 115; minutes += 5) {
      gateway.advance(5 * 60_000);
      await ask(client, { action: 'ask' });
    }
    gateway.advance(5 * 60_000);
    expect(await client.closed).toMatchObject({ code: 1001 });
  });

  test('stays when the routes change, and uses the new ones', async () => {
    const client = await connect(gateway.url);
    gateway.serve({ routes: { ask: () => ({ ...ok, body: 'another answer' }) }, responding: ['ask'] });
    expect(await ask(client, { action: 'ask' })).toBe('another answer');
    await end(client);
  });

  test('is closed with 1001 when its API is removed', async () => {
    const client = await connect(gateway.url);
    gateway.remove();
    expect(await client.closed).toMatchObject({ code: 1001 });
  });
});

test('a stop closes connections with 1001 and waits for $disconnect', async () => {
  const another = await localGateway(settings);
  const client = await connect(another.url);
  await another.stop();
  expect(await client.closed).toMatchObject({ code: 1001 });
  expect(events).toMatchObject([{ requestContext: { disconnectStatusCode: 1001 } }]);
});

test('no handshake is answered after a stop has begun', async () => {
  const another = await localGateway({
    routes: { ...settings.routes, $disconnect: () => new Promise((resolve) => setTimeout(resolve, 300)) },
  });
  await connect(another.url);
  const stopping = another.stop();
  await expect(connect(another.url)).rejects.toThrow();
  await stopping;
});

test('one line says what happened to each handshake, message and connection', async () => {
  const client = await connect(gateway.url);
  await ask(client, { action: 'ask' });
  await end(client);
  await eventOf('DISCONNECT');
  expect(gateway.lines).toEqual([
    expect.stringMatching(/^WS chat \$connect 200 \d+ ms {2}[\w-]{8}$/),
    expect.stringMatching(/^WS chat ask 200 \d+ ms {2}[\w-]{8}$/),
    'WS chat $disconnect 1005  Client-side close frame status not set',
  ]);
});
