import { definedValues } from '../http/query.ts';
import { invalidRequest } from '../http/validation.ts';
import { readFrame, replyFrame } from './frame.ts';
import type { Socket } from './socket.ts';
import type { SocketEvent, SocketResponse } from './socket-event.ts';

async function connect(socket: Socket, event: SocketEvent): Promise<SocketResponse> {
  const { connectionId, connectedAt, requestId } = event.requestContext;
  const given = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  // Without credentials, so that a function that logs its request does not log them.
  const { authorization: _authorization, cookie: _cookie, ...headers } = Object.fromEntries(given);
  const query = definedValues(event.queryStringParameters);
  await socket.connect.accept({ query, headers, connectionId, connectedAt, requestId })();
  return { statusCode: 200 };
}

async function act(socket: Socket, { requestContext, body }: SocketEvent): Promise<SocketResponse> {
  const { connectionId, requestId } = requestContext;
  const frame = readFrame(body);
  const found = socket.byAction.get(frame.action);
  if (!found) {
    const known = [...socket.byAction.keys()].join(', ');
    throw invalidRequest([{ path: 'action', message: `Unknown action; use one of: ${known}` }]);
  }
  const reply = await found.accept({ message: frame.message, connectionId, requestId })();
  if (!found.reply && frame.id === undefined) return { statusCode: 200 };
  return { statusCode: 200, body: replyFrame(frame, reply) };
}

async function disconnect(socket: Socket, { requestContext }: SocketEvent): Promise<SocketResponse> {
  const {
    connectionId,
    requestId,
    disconnectStatusCode: code = 1006,
    disconnectReason: reason = '',
  } = requestContext;
  await socket.disconnect({ connectionId, requestId, code, reason });
  return { statusCode: 200 };
}

const byType = { CONNECT: connect, MESSAGE: act, DISCONNECT: disconnect };

/** Runs what one event is about. */
export const dispatch = (socket: Socket, event: SocketEvent): Promise<SocketResponse> =>
  byType[event.requestContext.eventType](socket, event);

/** What an event is about, with few values: `$connect`, `typing`, `$default` for what has no action here. */
export function routeOf(socket: Socket, { requestContext, body }: SocketEvent): string {
  if (requestContext.eventType === 'CONNECT') return '$connect';
  if (requestContext.eventType === 'DISCONNECT') return '$disconnect';
  try {
    const { action } = readFrame(body);
    return socket.byAction.has(action) ? action : '$default';
  } catch {
    return '$default';
  }
}
