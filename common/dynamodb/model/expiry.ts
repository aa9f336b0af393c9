import { ExactNumber } from '../codec/exact-number.ts';
import { connection } from '../connection/connection.ts';
import { type Expression, single } from '../expression/expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import type { Item } from './item.ts';
import type { Model } from './model.ts';

/** The current time in seconds, as in TTL attributes. */
function nowInSeconds(): number {
  return Math.floor(connection().now() / 1000);
}

/** Whether the item has expired. DynamoDB deletes expired items hours or days later. */
export function isExpired({ ttl }: Model, item: Item): boolean {
  if (ttl === undefined) return false;
  const expiry: unknown = item[ttl];
  if (typeof expiry === 'number' || typeof expiry === 'bigint') return expiry <= nowInSeconds();
  return expiry instanceof ExactNumber && Number(expiry.text) <= nowInSeconds();
}

/** The condition that an item has not expired; `undefined` if its entity has no TTL. */
export function notExpired({ ttl }: Model, used: Placeholders): Expression | undefined {
  if (ttl === undefined) return undefined;
  const name = useName(used, ttl);
  // Also holds where the field is missing or has another type than a number, as in `isExpired`.
  return single(`NOT ${name} <= ${useValue(used, nowInSeconds(), ttl)}`);
}

/** The condition that an item has expired; `undefined` if its entity has no TTL. */
export function expired({ ttl }: Model, used: Placeholders): Expression | undefined {
  return ttl === undefined
    ? undefined
    : single(`${useName(used, ttl)} <= ${useValue(used, nowInSeconds(), ttl)}`);
}

/** The item, unless it has expired. */
export function unlessExpired(model: Model, item: Item | undefined): Item | undefined {
  return item === undefined || isExpired(model, item) ? undefined : item;
}
