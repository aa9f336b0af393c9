import type { DynamoDBError, ErrorSubject } from '../errors/dynamodb-error.ts';
import { StaleRead } from '../errors/stale-read.ts';
import { ConditionFailed, NotFound, VersionConflict } from '../errors/write-errors.ts';
import { isExpired } from '../model/expiry.ts';
import { fieldsOf, type Item, writeToken } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { PlainWriteOptions } from './write-options.ts';

/**
 * Determines why a write was refused, from the current item.
 *
 * @param read - the item as it was read before the write, if the write depends on it
 */
export function whyRefused(
  model: Model,
  key: Item,
  options: PlainWriteOptions,
  current: Item | undefined,
  read?: { readonly before: Item | undefined },
): DynamoDBError | StaleRead {
  const subject: ErrorSubject = { entity: model.name, key };
  if (read !== undefined && read.before?.[writeToken] !== current?.[writeToken]) return new StaleRead();
  if (current === undefined || isExpired(model, current)) return new NotFound(subject);
  if (hasOtherVersion(model, options, current)) return new VersionConflict(fieldsOf(current), subject);
  return new ConditionFailed(fieldsOf(current), subject);
}

function hasOtherVersion({ version }: Model, options: PlainWriteOptions, current: Item): boolean {
  return version !== undefined && options.version !== undefined && current[version] !== options.version;
}
