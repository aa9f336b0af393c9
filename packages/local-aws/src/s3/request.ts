import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Signable } from '../protocols/signature-v4/canonical-request.ts';
import { S3Error } from './s3-error.ts';
import { decodePath, parseQuery } from './signature/decode.ts';

/** A parsed path-style request. */
export interface S3Request extends Signable {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly body: IncomingMessage;
  readonly sourceIp: string;
  headerNames(): Iterable<string>;
  /** The first value of a query parameter. */
  parameter(name: string): string | undefined;
}

/** A response; an iterable body is streamed. */
export interface S3Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Buffer>;
}

const mostKeyBytes = 1024;

function headersOf({ rawHeaders }: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name, value] = [(rawHeaders[at] ?? '').toLowerCase(), (rawHeaders[at + 1] ?? '').trim()];
    const former = headers.get(name);
    headers.set(name, former === undefined ? value : `${former},${value}`);
  }
  return headers;
}

export const newRequestId = (): string => randomBytes(8).toString('hex').toUpperCase();

/** Parses a request's head. Throws InvalidURI or KeyTooLongError. */
export function readRequest(message: IncomingMessage, id: string): S3Request {
  const [rawPath = '/', ...rest] = (message.url ?? '/').split('?');
  const path = decodePath(rawPath);
  const query = parseQuery(rest.join('?'));
  const headers = headersOf(message);
  const slash = path.indexOf('/', 1);
  const [bucket, key] = slash < 0 ? [path.slice(1), ''] : [path.slice(1, slash), path.slice(slash + 1)];
  const size = Buffer.byteLength(key);
  if (size > mostKeyBytes) {
    throw new S3Error('KeyTooLongError', 'Your key is too long', {
      Size: String(size),
      MaxSizeAllowed: String(mostKeyBytes),
    });
  }
  return {
    id,
    method: message.method ?? 'GET',
    path,
    bucket,
    key,
    query,
    body: message,
    sourceIp: message.socket.remoteAddress ?? '127.0.0.1',
    header: (name) => headers.get(name),
    headerNames: () => headers.keys(),
    parameter: (name) => query.find(([given]) => given === name)?.[1],
  };
}

/** Reads a short body, such as XML. */
export async function readText(request: S3Request, most = 2 * 1024 * 1024): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.body) {
    size += piece.length;
    if (size > most) throw new S3Error('InvalidRequest', 'The request body is too large.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
