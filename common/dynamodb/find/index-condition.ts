import { entityName, type Item } from '../entity/item.ts';
import type { Model } from '../entity/model.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import { InvalidKey } from '../keys/invalid-key.ts';
import type { Range } from './range.ts';

/** The key condition of a question that an index answers: on the fields themselves. */
export function indexCondition(
  model: Model,
  used: Placeholders,
  partition: readonly string[],
  known: Item,
  range: Range,
): string {
  const conditions = [`${useName(used, entityName)} = ${useValue(used, model.name)}`];
  for (const field of [...partition, ...range.exact]) {
    if (known[field] === undefined) throw new InvalidKey(field, 'is missing', { entity: model.name });
    conditions.push(`${useName(used, field)} = ${useValue(used, known[field])}`);
  }
  const { field, prefix, from, to } = range;
  if (field !== undefined) {
    const name = useName(used, field);
    if (prefix !== undefined) {
      // Everything begins with nothing, but DynamoDB takes no empty text here.
      if (prefix !== '') conditions.push(`begins_with(${name}, ${useValue(used, prefix)})`);
    } else if (to === undefined) conditions.push(`${name} >= ${useValue(used, from)}`);
    else if (from === undefined) conditions.push(`${name} <= ${useValue(used, to)}`);
    else conditions.push(`${name} BETWEEN ${useValue(used, from)} AND ${useValue(used, to)}`);
  }
  return conditions.join(' AND ');
}
