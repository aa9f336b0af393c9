import { condition } from '../conditions/condition.ts';
import { type Expression, join, single } from '../expression/expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import { notExpired } from '../model/expiry.ts';
import { type Item, writeToken } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { PlainWriteOptions } from './write-options.ts';

/** There is an item of this key, whatever it is. */
const itemExists = single('attribute_exists(pk)');
/** There is no item of this key. */
export const noItem = single('attribute_not_exists(pk)');

/** The item is there, its time not over, and it is as the options insist. */
export function existingItem(
  model: Model,
  used: Placeholders,
  options: PlainWriteOptions,
): Expression | undefined {
  const { version } = model;
  const sameVersion =
    options.version === undefined || version === undefined
      ? undefined
      : single(`${useName(used, version)} = ${useValue(used, options.version)}`);
  return join('AND', [
    itemExists,
    notExpired(model, used),
    sameVersion,
    options.if && condition(used, options.if),
  ]);
}

/** As `existingItem` when the options insist on anything; nothing otherwise. */
export function insistedItem(
  model: Model,
  used: Placeholders,
  options: PlainWriteOptions,
): Expression | undefined {
  return insists(options) ? existingItem(model, used, options) : undefined;
}

export function insists(options: PlainWriteOptions): boolean {
  return options.version !== undefined || options.if !== undefined;
}

/** Nothing was written to the item since it was read. */
export function unchangedSince(used: Placeholders, before: Item | undefined): Expression | undefined {
  if (before === undefined) return noItem;
  const token: unknown = before[writeToken];
  const name = useName(used, writeToken);
  // Items that were not written by this layer have no token; such a one must at least still be there without one.
  if (token === undefined) return join('AND', [itemExists, single(`attribute_not_exists(${name})`)]);
  return single(`${name} = ${useValue(used, token)}`);
}
