import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from './problem.ts';

/** The largest request body that is read, in bytes. */
export const maxBodyBytes = 256 * 1024;

type BodyEvent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;

const jsonType = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i;
const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i;
/** What a decoder leaves of bytes that are not UTF-8. */
const replacement = '\ufffd';
const escapedSurrogate = /\\u[dD][89a-fA-F]/;

/**
 * The JSON body of an API Gateway event, or `undefined` where there is none.
 * Throws `body-too-large`, `unsupported-media-type`, or `malformed-body` with the place of the fault.
 */
export function readJsonBody({ body, isBase64Encoded, headers }: BodyEvent): unknown {
  if (body === undefined || body === '') return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBodyBytes) {
    throw new Problem('body-too-large', { detail: `A request body has at most ${maxBodyBytes} bytes.` });
  }
  refuseOtherTypes(headers['content-type'] ?? '');
  if (wasReplaced(body, bytes, headers)) throw notUtf8();
  const text = decode(bytes);
  const value = parse(text);
  // A lone surrogate can only come in escaped; storage would silently turn it into another character.
  if (escapedSurrogate.test(text)) refuseLoneSurrogates(value);
  return value;
}

function refuseOtherTypes(contentType: string): void {
  if (!jsonType.test(contentType)) {
    throw new Problem('unsupported-media-type', {
      detail: 'Send the body with "Content-Type: application/json".',
    });
  }
  const [, given] = charset.exec(contentType) ?? [];
  if (given !== undefined && !/^utf-?8$/i.test(given)) {
    throw new Problem('unsupported-media-type', {
      detail: 'Encode the body in UTF-8, and leave "charset" out of its Content-Type.',
    });
  }
}

/**
 * Whether a gateway that hands text over as text had to replace bytes for it: the body has another length then than
 * the caller said. Who sends the replacement character itself is not meant.
 */
function wasReplaced(body: string, bytes: Buffer, headers: BodyEvent['headers']): boolean {
  const length = headers['content-length'];
  return body.includes(replacement) && length !== undefined && Number(length) !== bytes.byteLength;
}

function notUtf8(cause?: unknown): Problem {
  return new Problem('malformed-body', { detail: 'The body is not UTF-8.', cause });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notUtf8(cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The place only: the engine's message also quotes the body.
    const [place = 'at its end'] = /at position \d+/.exec(String(cause)) ?? [];
    throw new Problem('malformed-body', { detail: `The body is not JSON: it breaks off ${place}.`, cause });
  }
}

function refuseLoneSurrogates(value: unknown): void {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && !next.isWellFormed()) {
      throw new Problem('malformed-body', {
        detail: 'The body has half of a surrogate pair, which is no character.',
      });
    }
    if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) open.push(key, inner);
    }
  }
}
