import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GetConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { connect, end, type TestClient } from './testing/client.ts';
import { localGateway, noting } from './testing/local-gateway.ts';

let gateway: Awaited<ReturnType<typeof localGateway>>;
let client: TestClient;
let ConnectionId: string;
let events: JsonObject[];

const sdk = (settings: object = {}) =>
  new ApiGatewayManagementApiClient({
    endpoint: gateway.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    ...settings,
  });

beforeEach(async () => {
  events = [];
  const note = noting(events);
  gateway = await localGateway({ routes: { $connect: note, $disconnect: note } });
  client = await connect(gateway.url, { headers: { 'user-agent': 'tests' } });
  ConnectionId = stringOf(objectOf(events[0]?.requestContext).connectionId);
});
afterEach(() => gateway.stop());

const post = (Data: string | Uint8Array, settings?: object) =>
  sdk(settings).send(new PostToConnectionCommand({ ConnectionId, Data }));

describe('@connections', () => {
  test('POST sends a text message to the client', async () => {
    await post(JSON.stringify({ type: 'message.created', text: '안녕' }));
    expect(JSON.parse(await client.next())).toEqual({ type: 'message.created', text: '안녕' });
  });

  test('GET says who is connected since when', async () => {
    const found = await sdk().send(new GetConnectionCommand({ ConnectionId }));
    expect(found).toMatchObject({ ConnectedAt: expect.any(Date), LastActiveAt: expect.any(Date) });
    expect(found.Identity).toMatchObject({ UserAgent: 'tests' });
  });

  test('DELETE closes the connection with 1000', async () => {
    await sdk().send(new DeleteConnectionCommand({ ConnectionId }));
    expect(await client.closed).toMatchObject({ code: 1000 });
    while (events.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(events[1]).toMatchObject({
      requestContext: { disconnectStatusCode: 1000, disconnectReason: 'Connection Closed Normally' },
    });
  });

  test('answers 410 GoneException for a connection that has ended', async () => {
    await end(client);
    const gone = { name: 'GoneException', $metadata: { httpStatusCode: 410 } };
    await expect(post('late')).rejects.toMatchObject(gone);
    await expect(sdk().send(new GetConnectionCommand({ ConnectionId }))).rejects.toMatchObject(gone);
    await expect(sdk().send(new DeleteConnectionCommand({ ConnectionId }))).rejects.toMatchObject(gone);
  });

  test('answers 410 for a connection of another stage', async () => {
    const endpoint = gateway.endpoint.replace('/dev', '/prod');
    await expect(post('other', { endpoint })).rejects.toMatchObject({ name: 'GoneException' });
  });

  test('answers 400 for an id that no connection can have', async () => {
    const command = new PostToConnectionCommand({ ConnectionId: 'short', Data: 'x' });
    await expect(sdk().send(command)).rejects.toMatchObject({
      name: 'BadRequestException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('takes messages of 128 KB, and answers 413 PayloadTooLargeException to larger ones', async () => {
    await post('x'.repeat(128 * 1024));
    expect(await client.next()).toHaveLength(128 * 1024);
    await expect(post('x'.repeat(128 * 1024 + 1))).rejects.toMatchObject({
      name: 'PayloadTooLargeException',
      $metadata: { httpStatusCode: 413 },
    });
  });

  test('answers 429 LimitExceededException while a client does not read', async () => {
    client.socket.pause();
    const posts = Array.from({ length: 120 }, () => post('x'.repeat(128 * 1024)));
    const refused = (await Promise.allSettled(posts)).find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: { name: 'LimitExceededException', $metadata: { httpStatusCode: 429 } },
    });
    client.socket.resume();
  });

  test.each([
    [
      'another secret',
      { credentials: { accessKeyId: 'local', secretAccessKey: 'other' } },
      'InvalidSignatureException',
    ],
    [
      'an unknown key',
      { credentials: { accessKeyId: 'other', secretAccessKey: 'local' } },
      'UnrecognizedClientException',
    ],
    ['another region', { region: 'us-east-1' }, 'InvalidSignatureException'],
    ['a clock that is 10 minutes late', { systemClockOffset: -600_000 }, 'InvalidSignatureException'],
  ])('refuses a signature with %s', async (_what, settings, name) => {
    await expect(post('x', settings)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 403 } });
    expect(client.received).toEqual([]);
  });

  test('refuses a request without a signature', async () => {
    const response = await fetch(`${gateway.endpoint}/@connections/${encodeURIComponent(ConnectionId)}`, {
      method: 'POST',
      body: 'x',
    });
    expect([response.status, await response.json()]).toEqual([
      403,
      { message: 'Missing Authentication Token' },
    ]);
  });
});
