import { InvalidRequest } from '../errors/connection-errors.ts';
import { TransactionFailed } from '../errors/transaction-failed.ts';
import { UniqueTaken } from '../errors/write-errors.ts';
import type { Action } from '../write/action.ts';
import type { Write } from '../write/write.ts';

/**
 * DynamoDB's limit. A write of an item with unique fields takes one or two more actions for each changed value.
 */
const mostActions = 100;

/** An action of a transaction, and the write that it belongs to. */
export interface OwnedAction {
  readonly action: Action;
  readonly write: Write;
  /** The position of the write, starting from 0. */
  readonly index: number;
}

/**
 * Rejects transactions that DynamoDB refuses: too many actions, or two on the same item (or unique value).
 */
export function checkActions(actions: readonly OwnedAction[], entity: string): void {
  if (actions.length > mostActions) {
    throw new InvalidRequest(
      `a transaction must have at most ${mostActions} actions, got ${actions.length}`,
      {
        entity,
      },
    );
  }
  const byTarget = new Map<string, OwnedAction>();
  for (const one of actions) {
    const target = targetOf(one.action);
    const other = byTarget.get(target);
    if (other !== undefined) throw clash(other, one);
    byTarget.set(target, one);
  }
}

function targetOf({ request: { Put, Update, Delete, ConditionCheck } }: Action): string {
  const { TableName, Key } = Update ??
    Delete ??
    ConditionCheck ?? { TableName: Put?.TableName, Key: Put?.Item };
  return JSON.stringify([TableName, Key?.pk, Key?.sk]);
}

function clash(first: OwnedAction, second: OwnedAction): Error {
  const { entity, verb, key } = second.write.operation;
  const field = second.action.unique;
  const subject = { entity, ...(key && { key }) };
  if (field !== undefined && isReserved(first) && isReserved(second)) {
    return new TransactionFailed(second.index, verb, entity, new UniqueTaken(field, subject));
  }
  const both = `${first.write.operation.verb} (write ${first.index + 1}) and ${verb} (write ${second.index + 1})`;
  const what =
    field === undefined
      ? `change the same ${entity}: combine them`
      : `free and take the same value of ${field}, which is unique: free it in an earlier transaction`;
  return new InvalidRequest(`${both} ${what}`, subject);
}

function isReserved({ action }: OwnedAction): boolean {
  return action.request.Put !== undefined;
}
