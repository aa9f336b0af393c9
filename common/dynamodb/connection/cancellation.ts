import type { Item } from '../model/item.ts';

/** Why DynamoDB cancelled one action of a transaction; `None` when it did not because of that one. */
export interface CancellationReason {
  readonly Code?: string;
  readonly Message?: string;
  readonly Item?: Item;
}

/** The item as it is, out of the error of a condition that did not hold; nothing when there is none. */
export function currentItem(cause: unknown): Item | undefined {
  return isObject(cause) && isObject(cause.Item) ? cause.Item : undefined;
}

/** The reasons out of the error of a cancelled transaction, one an action, in order. */
export function cancellationReasons(cause: unknown): readonly CancellationReason[] {
  return isObject(cause) && Array.isArray(cause.CancellationReasons) ? cause.CancellationReasons : [];
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
