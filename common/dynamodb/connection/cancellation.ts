import type { Item } from '../model/item.ts';

/** Why DynamoDB cancelled an action of a transaction; `None` if this action was not the reason. */
export interface CancellationReason {
  readonly Code?: string;
  readonly Message?: string;
  readonly Item?: Item;
}

/** The current item from the error of a failed condition; `undefined` if there is none. */
export function currentItem(cause: unknown): Item | undefined {
  return isObject(cause) && isObject(cause.Item) ? cause.Item : undefined;
}

/** The reasons from the error of a cancelled transaction: one for each action, in order. */
export function cancellationReasons(cause: unknown): readonly CancellationReason[] {
  return isObject(cause) && Array.isArray(cause.CancellationReasons) ? cause.CancellationReasons : [];
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
