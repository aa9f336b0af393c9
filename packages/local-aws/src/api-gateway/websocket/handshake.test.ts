import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type JsonObject, objectOf } from '../../core/json.ts';
import { connect, end } from './testing/client.ts';
import { localGateway, noting } from './testing/local-gateway.ts';

const ok = { statusCode: 200 };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function gateway(settings: Parameters<typeof localGateway>[0]) {
  const started = await localGateway(settings);
  stops.push(started.stop);
  return started;
}

const policy = (Effect: string, Resource: string, more: JsonObject = {}) => ({
  principalId: 'mina',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect, Action: 'execute-api:Invoke', Resource }],
  },
  ...more,
});

describe('$connect', () => {
  test('gets the handshake in the shape of API Gateway', async () => {
    const events: JsonObject[] = [];
    const { url } = await gateway({ routes: { $connect: noting(events) } });
    await end(
      await connect(`${url}?ticket=t1&tag=a&tag=b`, {
        headers: { 'X-Mixed': 'Case', 'user-agent': 'tests' },
      }),
    );
    const [event = {}] = events;
    const host = new URL(url).host;
    expect(event).toMatchObject({
      headers: { Host: host, 'X-Mixed': 'Case', 'X-Forwarded-Proto': 'http' },
      multiValueHeaders: { 'X-Mixed': ['Case'], 'Sec-WebSocket-Version': ['13'] },
      queryStringParameters: { ticket: 't1', tag: 'b' },
      multiValueQueryStringParameters: { tag: ['a', 'b'] },
      isBase64Encoded: false,
      requestContext: {
        routeKey: '$connect',
        eventType: 'CONNECT',
        messageDirection: 'IN',
        stage: 'dev',
        apiId: 'chat',
        domainName: `${host}/ws/chat`,
        connectionId: expect.stringMatching(/^[\w-]{15}=$/),
        requestId: expect.stringMatching(/^[\w-]{15}=$/),
        requestTime: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        connectedAt: expect.any(Number),
        requestTimeEpoch: expect.any(Number),
        identity: { userAgent: 'tests', sourceIp: expect.stringMatching(/127\.0\.0\.1|::1/) },
      },
    });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('requestContext.messageId');
  });

  test('without a query has no query parameters', async () => {
    const events: JsonObject[] = [];
    const { url } = await gateway({ routes: { $connect: noting(events) } });
    await end(await connect(url));
    expect(events[0]).not.toHaveProperty('queryStringParameters');
  });

  test.each([400, 401, 403, 429, 503])(
    'refuses the handshake with the status %d that it returns',
    async (statusCode) => {
      const { url } = await gateway({ routes: { $connect: () => ({ statusCode }) } });
      await expect(connect(url)).rejects.toMatchObject({ status: statusCode });
    },
  );

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['returns nothing', () => undefined],
    ['returns no status', () => ({ body: 'text' })],
  ])('refuses the handshake with 502 when it %s', async (_what, $connect) => {
    const { url, complaints } = await gateway({ routes: { $connect } });
    await expect(connect(url)).rejects.toMatchObject({
      status: 502,
      body: expect.stringContaining('"Internal server error"'),
    });
    expect(complaints).toHaveLength(1);
  });

  test('is not needed: everybody may connect to an API without it', async () => {
    const { url } = await gateway({ routes: {} });
    await end(await connect(url));
  });

  test('chooses the subprotocol by its header', async () => {
    const headers = { 'Sec-WebSocket-Protocol': 'shop.v1' };
    const { url } = await gateway({ routes: { $connect: () => ({ ...ok, headers }) } });
    const client = await connect(url, { protocols: ['other', 'shop.v1'] });
    expect(client.protocol).toBe('shop.v1');
    await end(client);
  });

  test.each(['', '/other', '/dev/more', '/dev/@connections/one'])(
    'does not answer at the path %s: 403',
    async (path) => {
      const { url } = await gateway({ routes: { $connect: () => ok } });
      await expect(connect(url.replace('/dev', path))).rejects.toMatchObject({ status: 403 });
    },
  );
});

test('a request to upgrade to another protocol, or elsewhere, is served as plain HTTP', async () => {
  const { endpoint } = await gateway({ routes: {} });
  const statusOf = async (path: string, upgrade: string): Promise<number | undefined> => {
    const sent = request(endpoint.replace('/ws/chat/dev', path), {
      headers: { connection: 'upgrade', upgrade },
    });
    const [response] = await once(sent.end(), 'response');
    response.resume();
    return response.statusCode;
  };
  // The gateway of this test serves all of HTTP with @connections, which requires a signature.
  expect([await statusOf('/ws/chat/dev', 'h2c'), await statusOf('/elsewhere', 'websocket')]).toEqual([
    403, 403,
  ]);
  await expect(connect(endpoint.replace('http', 'ws'))).resolves.toHaveProperty('protocol', '');
});

describe('an authorizer', () => {
  const source = 'route.request.querystring.token';

  test('allows, and its context is in every event of the connection', async () => {
    const events: JsonObject[] = [];
    const asked: JsonObject[] = [];
    const { url } = await gateway({
      routes: {
        $connect: noting(events),
        $default: noting(events),
        $disconnect: noting(events),
      },
      authorizer: (event) => {
        asked.push(event);
        return policy('Allow', 'arn:aws:execute-api:*:*:chat/dev/$connect', {
          context: { plan: 'free', age: 3 },
        });
      },
      identitySource: [source],
    });
    const client = await connect(`${url}?token=t`);
    client.socket.send('hello');
    while (events.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await end(client);
    while (events.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toMatchObject([
      {
        type: 'REQUEST',
        methodArn: 'arn:aws:execute-api:eu-west-1:000000000000:chat/dev/$connect',
        queryStringParameters: { token: 't' },
        requestContext: { routeKey: '$connect', eventType: 'CONNECT' },
      },
    ]);
    for (const event of events) {
      expect(objectOf(event.requestContext).authorizer).toMatchObject({
        principalId: 'mina',
        plan: 'free',
        age: '3',
      });
    }
  });

  test('is not asked when an identity source is missing: 401', async () => {
    const asked: JsonObject[] = [];
    const { url } = await gateway({
      routes: { $connect: () => ok },
      authorizer: noting(asked, policy('Allow', '*')),
      identitySource: [source],
    });
    await expect(connect(url)).rejects.toMatchObject({ status: 401 });
    await expect(connect(`${url}?token=`)).rejects.toMatchObject({ status: 401 });
    expect(asked).toEqual([]);
  });

  test.each<[string, number, () => unknown]>([
    ['denies', 403, () => policy('Deny', '*')],
    ['allows something else', 403, () => policy('Allow', 'arn:aws:execute-api:*:*:other/*')],
    [
      'throws Unauthorized',
      401,
      () => {
        throw new Error('Unauthorized');
      },
    ],
    [
      'throws anything else',
      500,
      () => {
        throw new Error('broken');
      },
    ],
    ['returns no policy', 500, () => ({})],
    ['returns an object in its context', 500, () => policy('Allow', '*', { context: { deep: {} } })],
  ])('that %s refuses with %d, and $connect does not run', async (_what, status, authorizer) => {
    const connected: JsonObject[] = [];
    const { url } = await gateway({
      routes: { $connect: noting(connected) },
      authorizer,
    });
    await expect(connect(url)).rejects.toMatchObject({ status });
    expect(connected).toEqual([]);
  });
});
