import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Terminal } from '../core/terminal.ts';
import { type GatewayRequest, readRequest } from './request.ts';
import type { GatewayResponse, RespondWithError } from './response.ts';

export type Handler = (request: GatewayRequest, message: IncomingMessage) => Promise<GatewayResponse>;

function send({ status, headers, body }: GatewayResponse, response: ServerResponse): void {
  if (response.destroyed) return;
  // HTTP forbids a length where there can be no body.
  const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** What is known of a request that cannot be read. */
const nothing: GatewayRequest = {
  id: '',
  received: 0,
  method: 'GET',
  path: '/',
  rawQuery: '',
  headers: {},
  cookies: [],
  sourceIp: '127.0.0.1',
};

/** A request that is not even HTTP, or has more headers than API Gateway takes. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex, respondWithError: RespondWithError): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const request = { ...nothing, id: randomUUID() };
  const { headers, body } = respondWithError(request, {
    status: tooLarge ? 431 : 400,
    message: tooLarge ? 'Request Header Fields Too Large' : 'Bad Request',
    detail: tooLarge ? 'API Gateway takes at most 10,240 bytes of headers.' : 'This is not an HTTP request.',
  });
  const lines = Object.entries({
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
  );
}

/** The HTTP side of the gateway. The handler may be set later: a request that comes first waits for it. */
export function gatewayServer(
  handler: Promise<Handler>,
  terminal: Terminal,
  respondWithError: RespondWithError,
): Server {
  const server = createServer({ maxHeaderSize: 10_240 }, (message, response) => {
    const request = readRequest(message, randomUUID());
    handler
      .then((answer) => answer(request, message))
      .catch((error: unknown) => {
        // A caller who hangs up before the end of the body is no failure, and nobody reads the answer.
        if (!message.destroyed || message.complete) {
          terminal.complain(
            `gateway: ${request.method} ${request.path}: ${error instanceof Error ? error.stack : error}`,
          );
        }
        return respondWithError(request, {
          status: 500,
          message: 'Internal Server Error',
          detail: 'The local gateway failed: the terminal says why.',
        });
      })
      .then((answer) => send(answer, response));
  });
  server.on('clientError', (error, socket) => refuse(error, socket, respondWithError));
  return server;
}
