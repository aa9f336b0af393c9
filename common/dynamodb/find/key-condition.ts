import { InvalidKey } from '../errors/invalid-key.ts';
import type { Item } from '../model/item.ts';
import { indexCondition } from './index-condition.ts';
import type { Query } from './query-input.ts';
import { rangeOf } from './range.ts';
import { tableCondition } from './table-condition.ts';

/** Which items a pattern is about, as DynamoDB is told. */
export interface KeyCondition {
  readonly text: string;
  /** Shared between requests: not to be changed. */
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** @throws InvalidKey when the partition is not keyValues, or what is keyValues does not go together */
export function keyCondition({ model, pattern, keyValues, options }: Query): KeyCondition {
  const fields = pattern.index === undefined ? model.definition.key.sk : (pattern.sk ?? []);
  const range = rangeOf(fields, keyValues, options);
  if (range.kind === 'prefix' && model.definition.types?.[range.field ?? ''] !== undefined) {
    throw new InvalidKey(range.field ?? '', 'is not text, and has no prefix', { entity: model.name });
  }
  return pattern.index === undefined
    ? tableCondition(model, keyValues, range, options)
    : indexCondition(model, pattern, keyValues, range, options);
}
