import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Terminal } from '../core/terminal.ts';
import type { Front } from './front.ts';
import { type GatewayRequest, readRequest } from './request.ts';
import type { GatewayResponse, RespondWithError } from './response.ts';
import { isHandshake } from './websocket/websocket-gateway.ts';

export type Handler = (request: GatewayRequest, message: IncomingMessage) => Promise<GatewayResponse>;

/** Told about each request and its response. */
export type Report = (request: GatewayRequest, response: GatewayResponse, milliseconds: number) => void;

function send({ status, headers, body }: GatewayResponse, response: ServerResponse): void {
  if (response.destroyed) return;
  // HTTP forbids a length on responses that cannot have a body. AWS does not document the length of a HEAD response.
  const isBodiless = status === 204 || status === 304 || response.req.method === 'HEAD';
  const length = isBodiless ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** Stands in for a request that cannot be parsed. */
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

/** Refuses what is not HTTP, and requests with more headers than API Gateway accepts. */
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
    detail: tooLarge
      ? "The headers are larger than 10,240 bytes, API Gateway's limit."
      : 'The request is not valid HTTP.',
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

/** The gateway's HTTP server. Requests wait until the handler resolves. */
export function gatewayServer(
  handler: Promise<Handler>,
  terminal: Terminal,
  respondWithError: RespondWithError,
  report: Report,
  upgrade: (message: IncomingMessage, socket: Duplex, head: Buffer) => void,
  front?: Front,
): Server {
  // Requests to upgrade to anything else are served as plain HTTP.
  const shouldUpgradeCallback = (message: IncomingMessage): boolean =>
    isHandshake(message) || (front?.owns(message) ?? false);
  const settings = { maxHeaderSize: 10_240, shouldUpgradeCallback };
  const server = createServer(settings, (message, response) => {
    if (front?.owns(message)) return front.handle(message, response, server);
    const request = readRequest(message, randomUUID());
    const start = performance.now();
    handler
      .then((answer) => answer(request, message))
      .catch((error: unknown) => {
        // A caller that hangs up in the middle of the body is not a failure, and nobody reads the response.
        if (!message.destroyed || message.complete) {
          terminal.complain(
            `gateway: ${request.method} ${request.path}: ${error instanceof Error ? error.stack : error}`,
          );
        }
        return respondWithError(request, {
          status: 500,
          message: 'Internal Server Error',
          detail: 'The local gateway failed; see the terminal for the cause.',
        });
      })
      .then((sent) => {
        send(sent, response);
        if (!sent.isInternal) report(request, sent, performance.now() - start);
      });
  });
  server.on('upgrade', (message, socket, head) => {
    if (isHandshake(message)) upgrade(message, socket, head);
    // The front listens itself, once it runs.
    else if (server.listenerCount('upgrade') === 1) {
      front?.wake(server);
      socket.destroy();
    }
  });
  server.on('clientError', (error, socket) => refuse(error, socket, respondWithError));
  return server;
}
