import { InvalidRequest } from '../errors/connection-errors.ts';
import { UniqueTaken } from '../errors/write-errors.ts';
import type { Part } from '../write/action.ts';
import type { Write } from '../write/write.ts';
import { TransactionFailed } from '../errors/transaction-failed.ts';

/** DynamoDB's own limit. A write of an item with unique fields takes one or two actions more for each of them. */
const mostActions = 100;

/** A part of a transaction, and which of its writes it belongs to. */
export interface OwnedPart {
  readonly part: Part;
  readonly write: Write;
  /** Which of the writes given, from 0. */
  readonly index: number;
}

/** Refuses what DynamoDB takes in no transaction: too many actions, or two on one item (or one unique value). */
export function checkTogether(parts: readonly OwnedPart[], entity: string): void {
  if (parts.length > mostActions) {
    throw new InvalidRequest(`a transaction of ${parts.length} actions; the limit is ${mostActions}`, {
      entity,
    });
  }
  const known = new Map<string, OwnedPart>();
  for (const one of parts) {
    const target = targetOf(one.part);
    const other = known.get(target);
    if (other !== undefined) throw clash(other, one);
    known.set(target, one);
  }
}

function targetOf({ action: { Put, Update, Delete, ConditionCheck } }: Part): string {
  const { TableName, Key } = Update ??
    Delete ??
    ConditionCheck ?? { TableName: Put?.TableName, Key: Put?.Item };
  return JSON.stringify([TableName, Key?.pk, Key?.sk]);
}

function clash(first: OwnedPart, second: OwnedPart): Error {
  const { entity, verb, key } = second.write.asker;
  const field = second.part.unique;
  const subject = { entity, ...(key && { key }) };
  if (field !== undefined && isReserved(first) && isReserved(second)) {
    return new TransactionFailed(second.index, verb, entity, new UniqueTaken(field, subject));
  }
  const both = `${first.write.asker.verb} (number ${first.index + 1}) and ${verb} (number ${second.index + 1})`;
  const what =
    field === undefined
      ? `write the same ${entity}`
      : `free and take the same value of ${field}, which is unique: free it first, in a transaction before`;
  return new InvalidRequest(`${both} ${what}`, subject);
}

function isReserved({ part }: OwnedPart): boolean {
  return part.action.Put !== undefined;
}
