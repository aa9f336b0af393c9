import { isExpired } from '../entity/expiry.ts';
import type { Item } from '../entity/item.ts';
import { type Model, storedKey } from '../entity/model.ts';
import { NotFound } from '../entity/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { getStored } from '../read/get.ts';
import { reservationParts } from '../unique/reservation.ts';
import { type Asker, commit } from './commit.ts';
import type { PlainWriteOptions } from './options.ts';
import type { Part } from './part.ts';
import { insistedItem, insists, unchangedSince } from './preconditions.ts';
import { whyRefused } from './refusal.ts';
import { retryStale } from './retry-stale.ts';

/**
 * Deletes an item. One that is not there is deleted already, unless the options insist on what it is.
 *
 * @returns the item that was there
 */
export async function deleteItem(
  model: Model,
  key: Item,
  options: PlainWriteOptions = {},
): Promise<Item | undefined> {
  const asker: Asker = { entity: model.name, verb: 'delete', table: model.table(), key };
  if (model.unique.length === 0) return live(model, await commit(asker, [deletePart(model, key, options)]));
  return retryStale(asker, async () => {
    const before = await getStored(model, key, { consistent: true });
    if (live(model, before) === undefined && insists(options))
      throw new NotFound({ entity: model.name, key });
    if (before === undefined) return undefined;
    const reservations = reservationParts(model, key, live(model, before), undefined);
    await commit(asker, [deletePart(model, key, options, before), ...reservations]);
    return live(model, before);
  });
}

/** The write that deletes an item; `before` makes it depend on nothing having been written since that was read. */
export function deletePart(model: Model, key: Item, options: PlainWriteOptions, before?: Item): Part {
  const used = placeholders();
  const unchanged = before && unchangedSince(used, before);
  const condition = join('AND', [insistedItem(model, used, options), unchanged]);
  return {
    action: {
      Delete: {
        TableName: model.table(),
        Key: storedKey(model, key),
        ...expressionMembers(used, condition),
      },
    },
    refused: (current) => whyRefused(model, key, options, current, before && { before }),
  };
}

function live(model: Model, item: Item | undefined): Item | undefined {
  return item === undefined || isExpired(model, item) ? undefined : item;
}
