import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { closeConnection } from './close-connection.ts';
import { post } from './post.ts';
import { SocketError } from './socket-error.ts';
import { pushes } from './test/rooms.ts';

let endpoint: FakeEndpoint;
let statuses: number[];
let received: { method: string; url: string; authorization: string; body: string }[];
const errorTypes: Record<number, string> = {
  403: 'ForbiddenException:',
  410: 'GoneException',
  429: 'LimitExceededException:http://internal/',
};

beforeEach(async () => {
  [statuses, received] = [[], []];
  endpoint = await startFakeEndpoint('SOCKETS', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { method = '', url = '', headers } = request;
    received.push({
      method,
      url,
      authorization: headers.authorization ?? '',
      body: Buffer.concat(chunks).toString(),
    });
    const status = url.includes('gone') ? 410 : (statuses.shift() ?? 200);
    response.writeHead(status, { 'x-amzn-errortype': errorTypes[status] ?? '' }).end();
  });
  process.env.WEBSOCKET_URL = `${process.env.AWS_ENDPOINT_URL_SOCKETS?.replace('http', 'ws')}/dev`;
  process.env.AWS_MAX_ATTEMPTS = '2';
});
afterEach(() => endpoint.stop());

describe('posting a message', () => {
  test('is one signed request to @connections at the address of the socket', async () => {
    await post('L0SM9cOFvHcCIhw=', '{"type":"a","text":"안녕"}');
    expect(received).toEqual([
      {
        method: 'POST',
        url: '/dev/@connections/L0SM9cOFvHcCIhw%3D',
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=\S+\/ap-northeast-2\/execute-api\/aws4_request/,
        ),
        body: '{"type":"a","text":"안녕"}',
      },
    ]);
  });

  test.each([
    [410, 'connection-gone', 1],
    [403, 'rejected', 1],
    [429, 'throttled', 2],
    [500, 'unavailable', 2],
  ])('that gets %d fails as %s after %d attempts', async (status, code, attempts) => {
    statuses = [status, status];
    const failure = await post('c1', '{}').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SocketError);
    expect(failure).toMatchObject({ code, connectionId: 'c1' });
    expect(received).toHaveLength(attempts);
  });

  test('is repeated when API Gateway does not answer', async () => {
    statuses = [500, 200];
    await post('c1', '{}');
    expect(received).toHaveLength(2);
  });

  test('of more than 128 KB is refused without a request', async () => {
    await expect(post('c1', '안'.repeat(50_000))).rejects.toMatchObject({ code: 'message-too-large' });
    expect(received).toEqual([]);
  });
});

describe('a push', () => {
  const push = { type: 'message.created', roomId: 'r1', seq: 3 } as const;

  test('is sent with its type', async () => {
    await pushes.post('c1', push);
    expect(received.map(({ body }) => JSON.parse(body))).toEqual([push]);
  });

  test('to several connections reports which are gone, and which failed', async () => {
    const ids = Array.from({ length: 120 }, (_, index) =>
      index % 40 === 7 ? `gone-${index}` : `c-${index}`,
    );
    statuses = [403];
    const { gone, failed } = await pushes.postAll(ids, push);
    expect([...gone].sort()).toEqual(['gone-47', 'gone-7', 'gone-87']);
    expect(failed).toMatchObject([{ code: 'rejected', connectionId: expect.stringMatching(/^c-/) }]);
    expect(received).toHaveLength(120);
  });

  test('that does not match its schema is an error locally', async () => {
    await expect(pushes.post('c1', { ...push, seq: 0.5 })).rejects.toThrow(
      /The push message\.created does not match its schema \(seq: /,
    );
    expect(received).toEqual([]);
  });
});

describe('closing a connection', () => {
  test('is one signed request without a body', async () => {
    await closeConnection('L0SM9cOFvHcCIhw=');
    expect(received).toEqual([
      {
        method: 'DELETE',
        url: '/dev/@connections/L0SM9cOFvHcCIhw%3D',
        authorization: expect.stringContaining('/execute-api/aws4_request'),
        body: '',
      },
    ]);
  });

  test('that has ended is not an error, and any other failure is', async () => {
    await closeConnection('gone');
    statuses = [403];
    await expect(closeConnection('c1')).rejects.toMatchObject({ code: 'rejected' });
  });
});
