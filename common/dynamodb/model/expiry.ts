import { connection } from '../connection/connection.ts';
import { type Expression, join, single } from '../expression/expression.ts';
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
  return typeof expiry === 'number' && expiry <= nowInSeconds();
}

/** The condition that an item has not expired; `undefined` if its entity has no TTL. */
export function notExpired({ ttl }: Model, used: Placeholders): Expression | undefined {
  if (ttl === undefined) return undefined;
  const name = useName(used, ttl);
  return join('OR', [
    single(`attribute_not_exists(${name})`),
    single(`${name} > ${useValue(used, nowInSeconds())}`),
  ]);
}

/** The condition that an item has expired; `undefined` if its entity has no TTL. */
export function expired({ ttl }: Model, used: Placeholders): Expression | undefined {
  return ttl === undefined ? undefined : single(`${useName(used, ttl)} <= ${useValue(used, nowInSeconds())}`);
}

/** The item, unless it has expired. */
export function unlessExpired(model: Model, item: Item | undefined): Item | undefined {
  return item === undefined || isExpired(model, item) ? undefined : item;
}
