import { afterPart, keyPart, keyPartPrefix, partEnd } from '../keys/part.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import type { Bound, Range } from './range.ts';

const equal = 'pk = :k0 AND sk = :k1';
const begins = 'pk = :k0 AND begins_with(sk, :k1)';
const within = 'pk = :k0 AND sk BETWEEN :k1 AND :k2';

/** The key condition for the table, which holds composite keys. */
export function tableCondition(
  model: Model,
  keyValues: Item,
  { exact, field, prefix, low, high }: Range,
): ConditionWithValues {
  const pk = model.composePartition(keyValues);
  const fields = model.definition.key.sk;
  let start = model.sortKeyStart;
  for (let index = 0; index < exact; index++) {
    const name = fields[index] ?? '';
    start += keyPart(name, keyValues[name]) + partEnd;
  }
  if (prefix !== undefined) {
    return { text: begins, values: { ':k0': pk, ':k1': start + keyPartPrefix(field, prefix) } };
  }
  if (low === undefined && high === undefined) {
    // In a collection, the entity's name follows.
    const isWhole = exact === fields.length && model.collection === undefined;
    return { text: isWhole ? equal : begins, values: { ':k0': pk, ':k1': start } };
  }
  const first = low === undefined ? start : start + lowest(field, low);
  const last = high === undefined ? endOf(start) : start + highest(field, high);
  const empty = Buffer.compare(Buffer.from(first), Buffer.from(last)) > 0;
  return { text: within, values: { ':k0': pk, ':k1': first, ':k2': last }, empty };
}

/** Before all keys with this bound, or after them. */
function lowest(field: string, { value, strict }: Bound): string {
  return keyPart(field, value) + (strict ? afterPart : partEnd);
}

/** After all keys with this bound, or before them: every key continues after its closed part. */
function highest(field: string, { value, strict }: Bound): string {
  return strict ? keyPart(field, value) : keyPart(field, value) + afterPart;
}

/** The upper bound of all keys that start with a text that ends in a closed part. */
function endOf(start: string): string {
  return start.slice(0, -1) + afterPart;
}
