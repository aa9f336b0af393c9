import type { IncomingMessage } from 'node:http';

/** API Gateway's limit. Function code has limits of its own, far below. */
const maximumBytes = 10 * 1024 * 1024;

/** One HTTP request, as far as it can be told without its body. */
export interface GatewayRequest {
  id: string;
  received: number;
  method: string;
  /** As sent: percent-encoded. */
  path: string;
  rawQuery: string;
  /** Names in lower case; a repeated header joined with commas. Cookies are apart. */
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
 * The whole body, or undefined when it is larger than API Gateway takes. What is too much is read and dropped: a
 * client that is still sending would not see the answer of a closed connection.
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
