import type { IncomingMessage } from 'node:http';

/** API Gateway's limit. Functions usually enforce lower ones. */
const maximumBytes = 10 * 1024 * 1024;

/** An HTTP request without its body. */
export interface GatewayRequest {
  id: string;
  received: number;
  method: string;
  /** As sent, percent-encoded. */
  path: string;
  rawQuery: string;
  /** Names in lower case, repeated headers joined with commas, without cookies. */
  headers: Record<string, string>;
  cookies: string[];
  sourceIp: string;
}

export function readRequest(message: IncomingMessage, id: string): GatewayRequest {
  const [path = '/', ...query] = (message.url ?? '/').split('?');
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const name = (message.rawHeaders[index] ?? '').toLowerCase();
    const value = message.rawHeaders[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/;\s*/));
    else headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return {
    id,
    received: Date.now(),
    method: message.method ?? 'GET',
    path,
    rawQuery: query.join('?'),
    headers,
    cookies,
    sourceIp: message.socket.remoteAddress ?? '127.0.0.1',
  };
}

/**
 * Reads the whole body; undefined when it exceeds API Gateway's limit. The excess is read and dropped, because a client
 * that is still sending would not see the response on a closed connection.
 */
export async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= maximumBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > maximumBytes ? undefined : Buffer.concat(chunks);
}
