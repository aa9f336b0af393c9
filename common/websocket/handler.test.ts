import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { logger } from '../observability/index.ts';
import { action, connection, createSocket } from './index.ts';
import { calls, connect, disconnect, rooms, say } from './test/rooms.ts';

beforeEach(() => {
  calls.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a handshake', () => {
  test('that is accepted gets the query, and headers without credentials', async () => {
    expect(await connect({ ticket: 'good' })).toEqual({ statusCode: 200 });
    expect(calls).toEqual([
      {
        query: { ticket: 'good' },
        headers: { host: 'localhost' },
        connectionId: 'L0SM9cOFvHcCIhw=',
        connectedAt: 1,
        requestId: 'request-1',
      },
    ]);
  });

  test('is refused with the status of the problem', async () => {
    expect(await connect({ ticket: 'used' })).toMatchObject({ statusCode: 401 });
  });

  test.each([[undefined], [{}], [{ ticket: 'good', more: '1' }]])(
    'with the query %j is refused with 400 before it runs',
    async (query) => {
      expect(await connect(query)).toMatchObject({ statusCode: 400 });
      expect(calls).toEqual([]);
    },
  );
});

describe('a message', () => {
  test('without an id is not answered, unless its action replies', async () => {
    expect(await say({ action: 'typing', roomId: 'r1' })).toBeUndefined();
    expect(calls).toEqual([
      { message: { roomId: 'r1' }, connectionId: 'L0SM9cOFvHcCIhw=', requestId: 'request-1' },
    ]);
    expect(await say({ action: 'ping' })).toEqual({ type: 'reply', action: 'ping', time: 5 });
  });

  test('with an id is always answered, with that id', async () => {
    expect(await say({ action: 'typing', id: 'm1', roomId: 'r1' })).toEqual({
      type: 'reply',
      action: 'typing',
      id: 'm1',
    });
  });

  test('that is refused is answered with a problem that names the action and the id', async () => {
    expect(await say({ action: 'typing', id: 'm2', roomId: 'unknown' })).toEqual({
      type: '/docs/problems#not-found',
      title: 'Not found',
      status: 404,
      instance: 'typing',
      requestId: 'request-1',
      action: 'typing',
      id: 'm2',
    });
  });

  test('that comes too often is answered with the seconds to wait', async () => {
    expect(await say({ action: 'typing', roomId: 'busy' })).toMatchObject({ status: 429, retryAfter: 7 });
  });

  test.each([
    ['{', 'malformed-body', undefined],
    ['"text"', 'invalid-request', ''],
    [{ roomId: 'r1' }, 'invalid-request', 'action'],
    [{ action: 'sing' }, 'invalid-request', 'action'],
    [{ action: '__proto__' }, 'invalid-request', 'action'],
    [{ action: 'typing', id: 5, roomId: 'r1' }, 'invalid-request', 'id'],
    [{ action: 'typing', id: 'x'.repeat(65), roomId: 'r1' }, 'invalid-request', 'id'],
    [{ action: 'typing' }, 'invalid-request', 'roomId'],
    [{ action: 'typing', roomId: 'r1', userId: 'u1' }, 'invalid-request', 'userId'],
  ])('%j is refused as %s, naming the field', async (message, type, path) => {
    const answer = await say(message);
    expect(answer).toMatchObject({ type: `/docs/problems#${type}`, status: 400 });
    if (path !== undefined) expect(answer).toMatchObject({ errors: [{ path }] });
    expect(calls).toEqual([]);
  });

  test('that fails is answered with an internal error, whose cause is only in the log', async () => {
    const error = jest.spyOn(logger, 'error').mockReturnValue();
    const answer = await say({ action: 'typing', roomId: 'broken' });
    expect(answer).toMatchObject({ status: 500, requestId: 'request-1' });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(error).toHaveBeenCalledTimes(1);
  });

  test('that takes too long is answered with 503 before Lambda times out', async () => {
    jest.spyOn(logger, 'error').mockReturnValue();
    expect(await say({ action: 'sleep' }, 600)).toMatchObject({ status: 503, retryAfter: 1 });
  });
});

test('the end of a connection has the status and the reason of the close frame', async () => {
  expect(await disconnect(1001)).toEqual({ statusCode: 200 });
  expect(calls).toMatchObject([{ connectionId: 'L0SM9cOFvHcCIhw=', code: 1001, reason: 'bye' }]);
});

test('one line is logged for each event, without content, and with the metrics of its action', async () => {
  const info = jest.spyOn(logger, 'info').mockReturnValue();
  const keys = jest.spyOn(logger, 'appendKeys');
  await connect({ ticket: 'good' });
  await say({ action: 'typing', roomId: 'unknown' });
  await say({ action: 'someone@example.com' });
  await disconnect(1001);
  expect(info.mock.calls.map(([message, fields]) => [message, fields])).toMatchObject([
    ['request', { method: 'WS', status: 200, serverErrors: 0 }],
    ['request', { status: 404, serverErrors: 0, connectionId: 'L0SM9cOFvHcCIhw=' }],
    ['request', { status: 400 }],
    ['request', { status: 200 }],
  ]);
  expect(keys.mock.calls.map(([{ route }]) => route)).toEqual([
    'WS $connect',
    'WS typing',
    'WS $default',
    'WS $disconnect',
  ]);
  expect(JSON.stringify(info.mock.calls)).not.toMatch(/good|unknown|example/);
});

describe('a socket', () => {
  const given = { ...rooms, actions: [] };
  const again = action({
    action: 'twice',
    summary: '',
    message: z.strictObject({}),
    run: async () => undefined,
  });

  test('refuses an action that is there twice', () => {
    expect(() => createSocket({ ...given, actions: [again, again] })).toThrow(
      'The socket of rooms has an action twice.',
    );
  });

  test.each(['action', 'id', 'type'])('refuses the field %s, which every message has', (field) => {
    const pushes = { 'a.b': z.object({ [field]: z.string() }) };
    expect(() => createSocket({ ...given, pushes })).toThrow(`declares the field "${field}" in "a.b"`);
  });

  test('validates the query of a handshake by its schema', () => {
    const one = connection({
      summary: '',
      query: z.strictObject({ since: z.coerce.number() }),
      run: async ({ query }) => {
        calls.push(query.since + 1);
      },
    });
    const request = { query: { since: '4' }, headers: {}, connectionId: 'c', connectedAt: 0, requestId: 'r' };
    one.accept(request)();
    expect(calls).toEqual([5]);
  });
});
