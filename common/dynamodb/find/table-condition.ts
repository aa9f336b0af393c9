import { afterPart, keyPart, keyPartPrefix, partEnd } from '../keys/part.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import type { PlainFindOptions } from './find-options.ts';
import type { Range } from './range.ts';

const equal = 'pk = :k0 AND sk = :k1';
const begins = 'pk = :k0 AND begins_with(sk, :k1)';
const within = 'pk = :k0 AND sk BETWEEN :k1 AND :k2';

/** The key condition for the table, which holds composite keys. */
export function tableCondition(
  model: Model,
  keyValues: Item,
  { exact, kind, field = '' }: Range,
  { prefix, from, to }: PlainFindOptions,
): ConditionWithValues {
  const pk = model.composePartition(keyValues);
  const fields = model.definition.key.sk;
  let start = model.sortKeyStart;
  for (let index = 0; index < exact; index++) {
    const name = fields[index] ?? '';
    start += keyPart(name, keyValues[name]) + partEnd;
  }
  if (kind === 'all')
    return { text: exact === fields.length ? equal : begins, values: { ':k0': pk, ':k1': start } };
  if (kind === 'prefix') {
    return { text: begins, values: { ':k0': pk, ':k1': start + keyPartPrefix(field, prefix?.[field]) } };
  }
  const low = kind === 'to' ? start : start + keyPart(field, from?.[field]) + partEnd;
  const high = kind === 'from' ? endOf(start) : start + keyPart(field, to?.[field]) + afterPart;
  return { text: within, values: { ':k0': pk, ':k1': low, ':k2': high } };
}

/** The upper bound of all keys that start with a text that ends in a closed part. */
function endOf(start: string): string {
  return start.slice(0, -1) + afterPart;
}
