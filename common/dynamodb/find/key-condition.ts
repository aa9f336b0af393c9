import { InvalidKey } from '../errors/invalid-key.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import { indexCondition } from './index-condition.ts';
import type { Query } from './query.ts';
import { rangeOf } from './range.ts';
import { tableCondition } from './table-condition.ts';

/**
 * The key condition of a query.
 *
 * @throws InvalidKey when a partition field is missing, or when the key values and the range do not fit the pattern
 */
export function keyCondition({ model, pattern, keyValues, options }: Query): ConditionWithValues {
  const fields = pattern.index === undefined ? model.definition.key.sk : (pattern.sk ?? []);
  const range = rangeOf(fields, keyValues, options);
  if (range.kind === 'prefix' && model.definition.types?.[range.field ?? ''] !== undefined) {
    throw new InvalidKey(range.field ?? '', 'is not text: use from and to instead of prefix', {
      entity: model.name,
    });
  }
  return pattern.index === undefined
    ? tableCondition(model, keyValues, range, options)
    : indexCondition(model, pattern, keyValues, range, options);
}
