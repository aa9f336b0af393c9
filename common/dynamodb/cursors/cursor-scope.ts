import { writeItem } from '../codec/write.ts';
import { condition } from '../conditions/condition.ts';
import { placeholders } from '../expression/placeholders.ts';
import { keyCondition } from '../find/key-condition.ts';
import type { Query } from '../find/query.ts';

const version = 2;

/**
 * The scope of a cursor: everything that decides which items a query returns and in what order, and the caller. Neither the
 * limit, which may change between pages, nor the time at which expired items are excluded.
 */
export function cursorScope(query: Query): string {
  const { model, name, options } = query;
  const { text, values, excluded } = keyCondition(query);
  const used = placeholders();
  const filter = options.where && condition(used, options.where);
  const given = writeItem({ ...values, ...used.values });
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
    writeItem({ excluded: excluded && [...excluded.values] }),
    direction,
    options.caller,
    ...(query.entities ? [query.entities] : []),
  ]);
}
