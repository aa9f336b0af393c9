import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** API Gateway's words for the statuses that it answers itself. */
const messages: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  500: 'Internal server error',
  502: 'Internal server error',
  504: 'Endpoint request timed out',
};

/** A body of API Gateway's own errors, over HTTP and as a message. */
export const errorBody = (message: string, connectionId: string, requestId: string): string =>
  JSON.stringify({ message, connectionId, requestId });

/** Answers a handshake with an HTTP status, and ends the connection. */
export function refuse(
  socket: Duplex,
  status: number,
  { connectionId, requestId }: { connectionId: string; requestId: string },
): void {
  const phrase = STATUS_CODES[status] ?? 'Unknown';
  const body = errorBody(messages[status] ?? phrase, connectionId, requestId);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'apigw-requestid': requestId,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
