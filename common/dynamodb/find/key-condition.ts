import { InvalidRequest } from '../errors/connection-errors.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import { checkOptions } from '../model/check-options.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import { indexCondition } from './index-condition.ts';
import type { Query } from './query.ts';
import { rangeOf } from './range.ts';
import { tableCondition } from './table-condition.ts';

const allowed = new Set([
  'prefix',
  'from',
  'to',
  'after',
  'before',
  'where',
  'descending',
  'limit',
  'cursor',
  'caller',
  'consistent',
]);

/**
 * The key condition of a query.
 *
 * @throws InvalidRequest for an option that would have no effect
 * @throws InvalidKey when a partition field is missing, or when the key values and the range do not fit the pattern
 */
export function keyCondition({ model, pattern, keyValues, options }: Query): ConditionWithValues {
  const { key, types } = model.definition;
  checkOptions(model, options, allowed);
  if (options.consistent === true && pattern.index !== undefined) {
    throw new InvalidRequest('an index has no consistent reads: leave out consistent, or query the table', {
      entity: model.name,
    });
  }
  try {
    const sk = pattern.index === undefined ? key.sk : (pattern.sk ?? []);
    const range = rangeOf(pattern.pk, sk, keyValues, options);
    if (range.prefix !== undefined && types?.[range.field] !== undefined) {
      throw new InvalidKey(range.field, 'must be text to have a prefix: use from and to instead');
    }
    return pattern.index === undefined
      ? tableCondition(model, keyValues, range)
      : indexCondition(model, pattern, keyValues, range);
  } catch (error) {
    throw error instanceof InvalidKey ? error.about({ entity: model.name }) : error;
  }
}
