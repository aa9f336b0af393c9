import { isExpired } from '../entity/expiry.ts';
import type { Item } from '../entity/item.ts';
import { keyFields, type Model } from '../entity/model.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { getStored } from '../read/get.ts';
import { reservationParts } from '../unique/reservation.ts';
import { type Asker, commit } from './commit.ts';
import type { PlainWriteOptions } from './options.ts';
import type { Part } from './part.ts';
import { insistedItem, unchangedSince } from './preconditions.ts';
import { whyRefused } from './refusal.ts';
import { retryStale } from './retry-stale.ts';
import { storedItem } from './stored-item.ts';
import { newWriteToken } from './token.ts';

/**
 * Stores an item, whether or not there is one of its key. What is kept of the one before (version, `createdAt`) or
 * set free by it (unique values) makes a read necessary, and a write that holds only if nothing came between.
 *
 * @returns it as stored
 */
export async function putItem(model: Model, fields: Item, options: PlainWriteOptions = {}): Promise<Item> {
  const key = keyFields(model, fields);
  const asker: Asker = { entity: model.name, verb: 'put', table: model.table(), key };
  if (!dependsOnBefore(model)) {
    const { stored, part } = putPart(model, fields, key, options);
    await commit(asker, [part]);
    return stored;
  }
  return retryStale(asker, async () => {
    const before = await getStored(model, key, { consistent: true });
    const live = before !== undefined && !isExpired(model, before) ? before : undefined;
    const { stored, part } = putPart(model, fields, key, options, { before, live });
    await commit(asker, [part, ...reservationParts(model, key, live, stored)]);
    return stored;
  });
}

function dependsOnBefore({ unique, version, timestamps }: Model): boolean {
  return unique.length > 0 || version !== undefined || timestamps;
}

function putPart(
  model: Model,
  fields: Item,
  key: Item,
  options: PlainWriteOptions,
  read?: { before: Item | undefined; live: Item | undefined },
): { stored: Item; part: Part } {
  const token = newWriteToken();
  const stored = storedItem(model, fields, token, read?.live);
  const used = placeholders();
  const unchanged = read && unchangedSince(used, read.before);
  const condition = join('AND', [insistedItem(model, used, options), unchanged]);
  const part: Part = {
    token,
    action: {
      Put: {
        TableName: model.table(),
        Item: stored,
        ...expressionMembers(used, condition),
      },
    },
    refused: (current) => whyRefused(model, key, options, current, read),
  };
  return { stored, part };
}
