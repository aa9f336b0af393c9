import { isChange } from '../changes/change.ts';
import { InvalidRequest } from '../errors/connection-errors.ts';
import type { DynamoDBError } from '../errors/dynamodb-error.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import { InvalidStoredItem } from '../errors/invalid-stored-item.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';

/** DynamoDB's error for a change that does not fit the stored field does not name the field: names the candidates. */
export function namingWrongType(
  { name, version }: Model,
  key: Item,
  changes: Item,
  error: DynamoDBError,
): DynamoDBError {
  if (!(error instanceof InvalidRequest)) return error;
  if (!/incorrect (?:data|operand) type|Type mismatch/i.test(error.message)) return error;
  const subject = { entity: name, key, cause: error.cause };
  const candidates = Object.keys(changes).filter((field) => isChange(changes[field]));
  if (candidates.length === 0 && version !== undefined) return notCountable(version, subject);
  return new InvalidItem(candidates.join(', '), 'has another type than its change needs', subject);
}

/** The error for a stored version that is not a number: another tool wrote it. */
export function notCountable(version: string, subject: object): InvalidStoredItem {
  return new InvalidStoredItem(version, 'must be a number, because it is the version', subject);
}
