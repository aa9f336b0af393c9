import { isObject, type JsonObject } from '../core/json.ts';
import type { GatewayRequest } from './request.ts';
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

function structured(result: JsonObject, request: GatewayRequest): GatewayResponse {
  const { statusCode, body = '', isBase64Encoded, cookies } = result;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return internalServerError(request);
  if (typeof body !== 'string' && body !== null) return internalServerError(request);
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...headersOf(result.headers) };
  return {
    status,
    headers: Array.isArray(cookies) ? { ...headers, 'set-cookie': cookies.map(String) } : headers,
    body: isBase64Encoded === true ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}

/** Turns a function's result into a response, by the rules of payload format 2.0. */
export function functionResponse(result: unknown, request: GatewayRequest): GatewayResponse {
  if (isObject(result) && 'statusCode' in result) return structured(result, request);
  const body = typeof result === 'string' ? result : (JSON.stringify(result) ?? '');
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}
