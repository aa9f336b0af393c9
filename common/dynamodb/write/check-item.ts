import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import type { PlainWriteOptions } from './write-options.ts';
import type { Part } from './action.ts';
import { existingItem } from './preconditions.ts';
import { whyRefused } from './why-refused.ts';

/** Writes nothing: a transaction that holds it is done only if the item is there and as the options insist. */
export function checkPart(model: Model, key: Item, options: PlainWriteOptions): Part {
  const used = placeholders();
  const { ConditionExpression = '', ...members } = expressionMembers(
    used,
    existingItem(model, used, options),
  );
  return {
    action: {
      ConditionCheck: {
        TableName: model.table(),
        Key: storedKey(model, key),
        ConditionExpression,
        ...members,
      },
    },
    refused: (current) => whyRefused(model, key, options, current),
  };
}
