import { isObject, type Json } from '../../core/json.ts';

const reserved = new Set(['$connect', '$disconnect']);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const name of path.split('.')) {
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

const isScalar = (value: unknown): value is Exclude<Json, object> =>
  ['string', 'number', 'boolean'].includes(typeof value);

const variable = /\\\$|\$\{request\.body\.([\w.-]+)\}|\$request\.body\.([\w.-]+)/g;

/**
 * Evaluates a route selection expression such as `$request.body.action` or `${request.body.kind}-${request.body.version}`.
 * Returns `$default` when the message is not JSON or lacks a value. A message never selects `$connect` or `$disconnect`.
 */
export function selectRoute(expression: string, body: string): string {
  const message = parsed(body);
  let isComplete = true;
  const key = expression.replace(variable, (found, braced: string | undefined, plain: string | undefined) => {
    if (found === '\\$') return '$';
    const value = valueAt(message, braced ?? plain ?? '');
    if (isScalar(value)) return String(value);
    isComplete = false;
    return '';
  });
  return isComplete && !reserved.has(key) ? key : '$default';
}
