import { expired } from '../entity/expiry.ts';
import type { Item } from '../entity/item.ts';
import { keyFields, type Model } from '../entity/model.ts';
import { AlreadyExists } from '../entity/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { reservationParts } from '../unique/reservation.ts';
import { commit } from './commit.ts';
import type { Part } from './part.ts';
import { noItem } from './preconditions.ts';
import { storedItem } from './stored-item.ts';
import { newWriteToken } from './token.ts';

/** The writes that store a new item. */
export function createParts(model: Model, fields: Item): { stored: Item; parts: Part[] } {
  const token = newWriteToken();
  const stored = storedItem(model, fields, token);
  const key = keyFields(model, fields);
  const used = placeholders();
  const free = join('OR', [noItem, expired(model, used)]);
  const put: Part = {
    token,
    action: {
      Put: {
        TableName: model.table(),
        Item: stored,
        ...expressionMembers(used, free),
      },
    },
    refused: () => new AlreadyExists({ entity: model.name, key }),
  };
  return { stored, parts: [put, ...reservationParts(model, key, undefined, stored)] };
}

/** Stores a new item. @returns it as stored */
export async function createItem(model: Model, fields: Item): Promise<Item> {
  const { stored, parts } = createParts(model, fields);
  const key = keyFields(model, fields);
  await commit({ entity: model.name, verb: 'create', table: model.table(), key }, parts);
  return stored;
}
