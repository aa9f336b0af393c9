import { condition } from '../conditions/condition.ts';
import { placeholders } from '../expression/placeholders.ts';
import { keyCondition } from '../find/key-condition.ts';
import type { Query } from '../find/query.ts';

const version = 1;

/**
 * The scope of a cursor: everything that decides which items a query returns and in what order, and the caller.
 * Neither the limit, which may change between pages, nor the time at which expired items are excluded.
 */
export function cursorScope(query: Query): string {
  const { model, name, options } = query;
  const { text, values } = keyCondition(query);
  const used = placeholders();
  const filter = options.where && condition(used, options.where);
  const given = Object.entries({ ...values, ...used.values }).map(([placeholder, value]) => [
    placeholder,
    exactly(value),
  ]);
  const direction = options.descending === true ? 'descending' : 'ascending';
  return JSON.stringify([
    version,
    model.table(),
    model.name,
    name,
    text,
    filter?.text,
    used.names,
    given,
    direction,
    options.caller,
  ]);
}

function exactly(value: unknown): string {
  const text =
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value, inJson);
  return `${typeof value} ${text}`;
}

/** Writes values that JSON lacks. */
function inJson(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Set ? [...value] : value;
}
