import type { Item } from '../entity/item.ts';
import type { Model } from '../entity/model.ts';
import { type Placeholders, useValue } from '../expression/placeholders.ts';
import { afterPart, keyPart, keyPartPrefix, partEnd } from '../keys/part.ts';
import type { Range } from './range.ts';

/** The key condition of a question that the table itself answers: on its two composite keys. */
export function tableCondition(model: Model, used: Placeholders, known: Item, range: Range): string {
  const partition = `pk = ${useValue(used, model.composePartition(known))}`;
  return `${partition} AND ${sortCondition(model, used, known, range)}`;
}

function sortCondition(model: Model, used: Placeholders, known: Item, range: Range): string {
  let start = model.sortKeyStart;
  for (const field of range.exact) start += keyPart(field, known[field]) + partEnd;
  const { field, prefix, from, to } = range;
  if (field === undefined) {
    const complete = range.exact.length === model.plan.key.sk.length;
    return complete ? `sk = ${useValue(used, start)}` : `begins_with(sk, ${useValue(used, start)})`;
  }
  if (prefix !== undefined) return `begins_with(sk, ${useValue(used, start + keyPartPrefix(field, prefix))})`;
  const low = from === undefined ? start : start + keyPart(field, from) + partEnd;
  const high = to === undefined ? endOf(start) : start + keyPart(field, to) + afterPart;
  return `sk BETWEEN ${useValue(used, low)} AND ${useValue(used, high)}`;
}

/** The bound behind everything that starts with a text that ends in a closed part. */
function endOf(start: string): string {
  return start.slice(0, -1) + afterPart;
}
