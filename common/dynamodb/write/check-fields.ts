import { isChange } from '../changes/change.ts';
import { ExactNumber } from '../codec/exact-number.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import { indexProblem } from '../model/index-problem.ts';
import { entityName, type Item, partitionKey, sortKey, writeCause, writeToken } from '../model/item.ts';
import type { IndexedField, Model } from '../model/model.ts';

/** Refuses fields with the names of system attributes, values that an index cannot hold, and an expiry that is not a number. */
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
  if (model.ttl !== undefined) checkExpiry(model, model.ttl, fields[model.ttl], key);
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

/** DynamoDB ignores an expiry of another type: the item would never expire. `null` says that on purpose. */
function checkExpiry(model: Model, field: string, value: unknown, key: Item): void {
  const expiry = isChange(value) ? expiryAfter(value) : value;
  if (expiry === undefined || expiry === null) return;
  if (typeof expiry === 'number' || typeof expiry === 'bigint' || expiry instanceof ExactNumber) return;
  throw new InvalidItem(field, 'must be a number of seconds, because it is the ttl', {
    entity: model.name,
    key,
  });
}

/** The expiry that a change leaves; `undefined` if the change itself refuses other types than numbers. */
function expiryAfter({ kind, operand }: { kind: string; operand: unknown }): unknown {
  if (kind === 'remove' || kind === 'add') return undefined;
  return kind === 'setOnce' ? operand : kind;
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
