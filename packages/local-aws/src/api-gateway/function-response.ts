import { isObject, type JsonObject } from '../core/json.ts';
import { type GatewayResponse, internalServerError } from './response.ts';

// The gateway manages the connection, and the API's CORS headers replace a function's.
const overwritten = /^(connection|keep-alive|transfer-encoding|content-length|access-control-.*)$/;

function headersOf(given: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isObject(given) ? given : {})) {
    const lower = name.toLowerCase();
    if (value !== null && !overwritten.test(lower)) headers[lower] = String(value);
  }
  return headers;
}

function structured(result: JsonObject): GatewayResponse {
  const { statusCode, body = '', isBase64Encoded, cookies } = result;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return internalServerError();
  if (typeof body !== 'string' && body !== null) return internalServerError();
  // A response without content has no type: a 304 with one would change the type that caches have stored.
  const defaults = status === 204 || status === 304 ? {} : { 'content-type': 'text/plain; charset=utf-8' };
  const headers = { ...defaults, ...headersOf(result.headers) };
  return {
    status,
    headers: Array.isArray(cookies) ? { ...headers, 'set-cookie': cookies.map(String) } : headers,
    body: isBase64Encoded === true ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}

/** Turns a function's result into a response, by the rules of payload format 2.0. */
export function functionResponse(result: unknown): GatewayResponse {
  if (isObject(result) && 'statusCode' in result) return structured(result);
  const body = typeof result === 'string' ? result : (JSON.stringify(result) ?? '');
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}
