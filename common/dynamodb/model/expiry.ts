import { connection } from '../connection/connection.ts';
import { type Expression, join, single } from '../expression/expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import type { Item } from './item.ts';
import type { Model } from './model.ts';

/** The present in seconds, as TTL attributes count. */
function nowInSeconds(): number {
  return Math.floor(connection().now() / 1000);
}

/** Whether the item's time is over. DynamoDB deletes such items only hours or days later. */
export function isExpired({ ttl }: Model, item: Item): boolean {
  if (ttl === undefined) return false;
  const expiry: unknown = item[ttl];
  return typeof expiry === 'number' && expiry <= nowInSeconds();
}

/** The condition that an item's time is not over; nothing when its entity has no TTL. */
export function notExpired({ ttl }: Model, used: Placeholders): Expression | undefined {
  if (ttl === undefined) return undefined;
  const name = useName(used, ttl);
  return join('OR', [
    single(`attribute_not_exists(${name})`),
    single(`${name} > ${useValue(used, nowInSeconds())}`),
  ]);
}

/** The condition that an item's time is over; nothing when its entity has no TTL. */
export function expired({ ttl }: Model, used: Placeholders): Expression | undefined {
  return ttl === undefined ? undefined : single(`${useName(used, ttl)} <= ${useValue(used, nowInSeconds())}`);
}

/** The item, unless its time is over. */
export function unlessExpired(model: Model, item: Item | undefined): Item | undefined {
  return item === undefined || isExpired(model, item) ? undefined : item;
}
