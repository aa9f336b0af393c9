import { condition } from '../conditions/condition.ts';
import { type Expression, join, single } from '../expression/expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import { expired, notExpired } from '../model/expiry.ts';
import { type Item, writeToken } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { PlainWriteOptions } from './write-options.ts';

/** An item with this key exists, expired or not. */
const itemExists = single('attribute_exists(pk)');
/** No item with this key exists. */
export const noItem = single('attribute_not_exists(pk)');

/** The item exists, has not expired, and meets the options. */
export function existingItem(
  model: Model,
  used: Placeholders,
  options: PlainWriteOptions,
): Expression | undefined {
  const { version } = model;
  const sameVersion =
    options.version === undefined || version === undefined
      ? undefined
      : single(`${useName(used, version)} = ${useValue(used, options.version, version)}`);
  return join('AND', [
    itemExists,
    notExpired(model, used),
    sameVersion,
    options.if && condition(used, options.if),
  ]);
}

/** There is no item, or it has expired, or it meets the option `ifExists`; `undefined` without that option. */
function noneOrMeeting(
  model: Model,
  used: Placeholders,
  { ifExists }: PlainWriteOptions,
): Expression | undefined {
  if (ifExists === undefined) return undefined;
  const meeting = condition(used, ifExists);
  return meeting && join('OR', [noItem, expired(model, used), meeting]);
}

/** There is no item, or one that has not expired and meets the option `ifExists`; `undefined` if neither matters. */
export function noneOrLive(
  model: Model,
  used: Placeholders,
  { ifExists }: PlainWriteOptions,
): Expression | undefined {
  const live = join('AND', [notExpired(model, used), ifExists && condition(used, ifExists)]);
  return live && join('OR', [noItem, live]);
}

/** The same as `existingItem` if the options require anything; otherwise `undefined`. */
export function insistedItem(
  model: Model,
  used: Placeholders,
  options: PlainWriteOptions,
): Expression | undefined {
  return insists(options) ? existingItem(model, used, options) : noneOrMeeting(model, used, options);
}

export function insists(options: PlainWriteOptions): boolean {
  return options.version !== undefined || options.if !== undefined;
}

/** No write has changed the item since it was read. */
export function unchangedSince(used: Placeholders, before: Item | undefined): Expression | undefined {
  if (before === undefined) return noItem;
  const token: unknown = before[writeToken];
  const name = useName(used, writeToken);
  // Items that another tool wrote have no token; such an item must still exist and have none.
  if (token === undefined) return join('AND', [itemExists, single(`attribute_not_exists(${name})`)]);
  return single(`${name} = ${useValue(used, token, writeToken)}`);
}
