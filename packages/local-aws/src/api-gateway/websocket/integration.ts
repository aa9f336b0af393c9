import { isObject, stringOf } from '../../core/json.ts';
import type { Outcome } from '../../lambda/outcome.ts';

/** What a function behind a route returned, or why API Gateway cannot use it. */
export type Integration =
  | { readonly status: number; readonly headers: Record<string, string>; readonly body: string }
  | { readonly failed: 'timeout' | 'error'; readonly message: string };

const textOf = (body: unknown, isBase64: boolean): string =>
  isBase64 ? Buffer.from(stringOf(body), 'base64').toString() : stringOf(body);

/** Reads a proxy integration's result. A function behind a WebSocket route must return an object with `statusCode`. */
export function integrationOf(outcome: Outcome): Integration {
  if ('failure' in outcome) {
    const { kind, message } = outcome.failure;
    return { failed: kind === 'timeout' ? 'timeout' : 'error', message };
  }
  const { value } = outcome;
  const status = isObject(value) ? Number(value.statusCode) : Number.NaN;
  if (!isObject(value) || !Number.isInteger(status) || status < 100 || status > 599) {
    const message =
      'The function must return an object with statusCode, for example `{ statusCode: 200 }`; API Gateway treats everything else as an error.';
    return { failed: 'error', message };
  }
  const headers = Object.entries(isObject(value.headers) ? value.headers : {});
  return {
    status,
    headers: Object.fromEntries(headers.map(([name, one]) => [name.toLowerCase(), String(one)])),
    body: textOf(value.body, value.isBase64Encoded === true),
  };
}
