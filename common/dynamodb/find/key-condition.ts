import type { Item } from '../model/item.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
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
  const fields = question.index === undefined ? model.plan.key.sk : (question.sk ?? []);
  const range = rangeOf(fields, known, options);
  if (range.kind === 'prefix' && model.plan.types?.[range.field ?? ''] !== undefined) {
    throw new InvalidKey(range.field ?? '', 'is not text, and has no prefix', { entity: model.name });
  }
  return question.index === undefined
    ? tableCondition(model, known, range, options)
    : indexCondition(model, question, known, range, options);
}
