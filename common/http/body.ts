import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from './problem.ts';
import { repeatedField } from './repeated-field.ts';
import { invalidRequest } from './validation.ts';

/** The largest request body accepted, in bytes. */
export const maxBodyBytes = 256 * 1024;

type BodyEvent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;

/** A comma would be between two headers, which a gateway has joined. */
const jsonType = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;[^,]*)?$/i;
const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i;
/** What a decoder puts in place of bytes that are not UTF-8. */
const replacement = '\ufffd';
const escapedSurrogate = /\\u[dD][89a-fA-F]/;

/**
 * Reads the JSON body of an API Gateway event; `undefined` if the request has none.
 * Throws `body-too-large`, `unsupported-media-type`, `malformed-body` with the position of the error, or `invalid-request`
 * with the path of a field that is sent twice.
 */
export function readJsonBody({ body, isBase64Encoded, headers }: BodyEvent): unknown {
  if (body === undefined || body === '') return undefined;
  refuseContentCodings(headers['content-encoding']);
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBodyBytes) {
    throw new Problem('body-too-large', { detail: `A request body may have at most ${maxBodyBytes} bytes.` });
  }
  refuseOtherTypes(headers['content-type'] ?? '');
  if (wasReplaced(body, bytes, headers)) throw notUtf8();
  const text = decode(bytes);
  const value = parse(text);
  const path = repeatedField(text);
  if (path !== undefined) throw invalidRequest([{ path, message: 'Must be sent only once' }]);
  // An unpaired surrogate can only arrive escaped; storage would silently replace it.
  if (escapedSurrogate.test(text)) refuseLoneSurrogates(value);
  return value;
}

function refuseContentCodings(contentEncoding: string | undefined): void {
  const codings = (contentEncoding ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  if (codings.every((coding) => coding === '' || coding === 'identity')) return;
  throw new Problem('unsupported-media-type', {
    detail: 'Send the body uncompressed, without "Content-Encoding".',
    headers: { 'accept-encoding': 'identity' },
  });
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
      detail: 'Encode the body in UTF-8 and omit "charset" from its Content-Type.',
    });
  }
}

/**
 * Whether a gateway replaced bytes to pass the body on as text: its length then differs from the Content-Length.
 * A replacement character that the caller sent leaves the length as it was.
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
    // Only the position: the engine's message also quotes the body.
    const [place = 'at the end'] = /at position \d+/.exec(String(cause)) ?? [];
    throw new Problem('malformed-body', {
      detail: `The body is not valid JSON: it breaks off ${place}.`,
      cause,
    });
  }
}

function refuseLoneSurrogates(value: unknown): void {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && !next.isWellFormed()) {
      throw new Problem('malformed-body', {
        detail: 'The body contains an unpaired surrogate (\\ud800 to \\udfff). Send whole characters.',
      });
    }
    if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) open.push(key, inner);
    }
  }
}
