import type { Item } from '../entity/item.ts';
import { indexCondition } from './index-condition.ts';
import type { Asked } from './query-input.ts';
import { rangeOf } from './range.ts';
import { tableCondition } from './table-condition.ts';

/** Which items a question is about, as DynamoDB is told. */
export interface KeyCondition {
  readonly text: string;
  /** Shared between requests: not to be changed. */
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** @throws InvalidKey when the partition is not known, or what is known does not go together */
export function keyCondition({ model, question, known, options }: Asked): KeyCondition {
  if (question.index === undefined) {
    return tableCondition(model, known, rangeOf(model.plan.key.sk, known, options), options);
  }
  return indexCondition(model, question, known, rangeOf(question.sk ?? [], known, options), options);
}
