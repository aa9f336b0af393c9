import { isChange } from '../changes/change.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import { indexProblem } from '../model/index-problem.ts';
import { entityName, type Item, partitionKey, sortKey, writeCause, writeToken } from '../model/item.ts';
import type { IndexedField, Model } from '../model/model.ts';

/** Refuses fields with the names of system attributes, and values that an index cannot hold. */
export function checkFields(model: Model, fields: Item, key: Item): void {
  if (
    partitionKey in fields ||
    sortKey in fields ||
    entityName in fields ||
    writeToken in fields ||
    writeCause in fields
  ) {
    const reserved = [partitionKey, sortKey, entityName, writeToken, writeCause];
    const name = reserved.find((each) => each in fields) ?? '';
    throw new InvalidItem(name, 'is reserved for a system attribute: use another name', {
      entity: model.name,
      key,
    });
  }
  for (const indexed of model.indexed) {
    const value: unknown = fields[indexed.field];
    if (value === undefined) continue;
    const problem = isChange(value) ? changeProblem(indexed, value) : indexProblem(indexed, value);
    if (problem === undefined) continue;
    throw new InvalidKey(indexed.field, `${problem}, because an index contains it`, {
      entity: model.name,
      key,
    });
  }
}

/** Why an index cannot hold the result of a change. */
function changeProblem(
  indexed: IndexedField,
  { kind, operand }: { kind: string; operand: unknown },
): string | undefined {
  if (kind === 'remove') return undefined;
  if (kind === 'setOnce') return indexProblem(indexed, operand);
  if (kind === 'add') return indexed.type === 'number' ? undefined : `must be ${indexed.type}`;
  return `must be ${indexed.type}`;
}
