import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Terminal } from '../core/terminal.ts';
import type { Buckets } from './buckets.ts';
import { corsFor, dispatch } from './dispatch.ts';
import { newRequestId, readRequest, type S3Response } from './request.ts';
import { S3Error } from './s3-error.ts';
import { errorDocument } from './xml.ts';

function errorResponse(error: S3Error, id: string, resource: string): S3Response {
  const { code, message, status, details } = error;
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: errorDocument({
      Code: code,
      Message: message,
      ...details,
      Resource: resource,
      RequestId: id,
      HostId: id,
    }),
  };
}

async function respond(
  message: IncomingMessage,
  id: string,
  buckets: Buckets,
  terminal: Terminal,
): Promise<S3Response> {
  const resource = (message.url ?? '/').split('?')[0] ?? '';
  let cors = {};
  try {
    const request = readRequest(message, id);
    cors = corsFor(request, buckets);
    const { status, headers, body = '' } = await dispatch(request, buckets);
    return { status, headers: { ...headers, ...cors }, body };
  } catch (error) {
    const known = error instanceof S3Error;
    if (!known) {
      terminal.complain(`S3: ${message.method} ${resource}: ${error instanceof Error ? error.stack : error}`);
    }
    const shown = known
      ? error
      : new S3Error('InternalError', 'The S3 emulator failed; see the terminal for the cause.');
    const { status, headers, body = '' } = errorResponse(shown, id, resource);
    return { status, headers: { ...headers, ...cors }, body };
  }
}

async function send(
  message: IncomingMessage,
  response: ServerResponse,
  id: string,
  given: S3Response,
): Promise<void> {
  const { status, headers, body = '' } = given;
  const isHead = message.method === 'HEAD';
  const hasNoBody = status === 204 || status === 304;
  const length =
    typeof body === 'string' && !hasNoBody && !isHead ? { 'content-length': Buffer.byteLength(body) } : {};
  response.writeHead(status, {
    server: 'AmazonS3',
    'x-amz-request-id': id,
    'x-amz-id-2': id,
    ...length,
    ...headers,
  });
  if (isHead || hasNoBody) response.end();
  else if (typeof body === 'string') response.end(body);
  else await pipeline(Readable.from(body, { objectMode: false, highWaterMark: 256 * 1024 }), response);
}

/** Drains a body that was refused early; the connection's next request follows it. */
async function drop(message: IncomingMessage): Promise<void> {
  if (message.readableEnded) return;
  for await (const _ of message);
}

/** S3's HTTP server, with path-style URLs. */
export function s3Server(buckets: Buckets, terminal: Terminal): Server {
  return createServer({ maxHeaderSize: 32 * 1024, requestTimeout: 0 }, (message, response) => {
    const id = newRequestId();
    respond(message, id, buckets, terminal)
      .then((given) => send(message, response, id, given))
      .then(() => drop(message))
      // The caller disconnected during the response.
      .catch(() => response.destroy());
  });
}
