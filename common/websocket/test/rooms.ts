import { lambdaContext } from '@moim/testing';
import * as z from 'zod';
import { Problem } from '../../http/problem.ts';
import { action, connection, createSocket, definePushes, type Socket, websocketHandler } from '../index.ts';

export const pushes = definePushes({
  'message.created': z
    .object({ roomId: z.string(), seq: z.int() })
    .meta({ description: 'A message was written' }),
});

/** What the functions below were called with. */
export const calls: unknown[] = [];

/** A socket with an action of every kind. */
export const rooms: Socket = createSocket({
  service: 'rooms',
  description: 'Reports what happens in rooms.',
  connect: connection({
    summary: 'Connect with a ticket',
    query: z.strictObject({ ticket: z.string() }),
    problems: ['unauthorized'],
    run: async (request) => {
      calls.push(request);
      if (request.query.ticket !== 'good') throw new Problem('unauthorized');
    },
  }),
  disconnect: async (request) => {
    calls.push(request);
  },
  actions: [
    action({
      action: 'typing',
      summary: 'Say that I am typing',
      message: z.strictObject({ roomId: z.string().min(1) }),
      problems: ['not-found'],
      run: async (request) => {
        calls.push(request);
        if (request.message.roomId === 'unknown') throw new Problem('not-found');
        if (request.message.roomId === 'broken') throw new Error('a secret');
        if (request.message.roomId === 'busy') {
          throw new Problem('too-many-requests', { headers: { 'retry-after': '7' } });
        }
        return undefined;
      },
    }),
    action({
      action: 'ping',
      summary: 'Find out whether the connection is alive',
      message: z.strictObject({}),
      reply: z.object({ time: z.int() }),
      run: async () => ({ time: 5 }),
    }),
    action({
      action: 'sleep',
      summary: 'Take too long',
      message: z.strictObject({}),
      run: () => new Promise(() => {}),
    }),
  ],
  pushes: pushes.schemas,
});

const handler = websocketHandler(rooms);
const context = { connectionId: 'L0SM9cOFvHcCIhw=', connectedAt: 1, requestId: 'request-1' };

/** Calls the function for a handshake with this query. */
export const connect = (queryStringParameters?: Record<string, string>) =>
  handler(
    {
      requestContext: { ...context, eventType: 'CONNECT' },
      headers: { Host: 'localhost', Authorization: 'Bearer x', Cookie: 'a=1' },
      ...(queryStringParameters && { queryStringParameters }),
    },
    lambdaContext(10_000),
  );

/** Calls the function with a message, and returns the answer to the client. */
export async function say(message: unknown, milliseconds = 10_000): Promise<unknown> {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  const event = { requestContext: { ...context, eventType: 'MESSAGE' as const }, body: text };
  const { statusCode, body } = await handler(event, lambdaContext(milliseconds));
  if (statusCode !== 200) throw new Error(`API Gateway would report ${statusCode} as a failure.`);
  return body === undefined ? undefined : JSON.parse(body);
}

export const disconnect = (disconnectStatusCode: number) =>
  handler(
    {
      requestContext: { ...context, eventType: 'DISCONNECT', disconnectStatusCode, disconnectReason: 'bye' },
    },
    lambdaContext(10_000),
  );
