import { styleText } from 'node:util';
import { isObject, objectOf, stringOf } from '../core/json.ts';
import type { GatewayRequest } from './request.ts';
import type { GatewayResponse } from './response.ts';

/** Why a request failed, from a problem document (RFC 9457): the first field at fault, or the detail. */
function reasonIn({ headers, body }: GatewayResponse): string {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return '';
  try {
    const { errors, detail } = objectOf(JSON.parse(body.toString()));
    const [first, ...others] = Array.isArray(errors) ? errors.filter(isObject) : [];
    if (!first) return stringOf(detail);
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return `${stringOf(first.path)}: ${stringOf(first.message)}${more}`;
  } catch {
    return '';
  }
}

const colourOf = (status: number): 'red' | 'yellow' | 'green' =>
  status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green';

/**
 * One line for the terminal about a request: `POST /v1/orders 400 3 ms  item: required  3d32cd8c`. It ends with the start
 * of the request id, by which the request is found in functions.log.
 */
export function requestLine(
  request: GatewayRequest,
  response: GatewayResponse,
  milliseconds: number,
): string {
  const { method, path, id } = request;
  const { status, note } = response;
  const reason = status < 400 ? '' : (note ?? reasonIn(response));
  const result = styleText(colourOf(status), String(status));
  const parts = [
    `${method} ${path} ${result} ${Math.round(milliseconds)} ms`,
    reason,
    styleText('dim', id.slice(0, 8)),
  ];
  return parts.filter((part) => part !== '').join('  ');
}
