import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import type { Action } from './action.ts';
import { existingItem } from './preconditions.ts';
import { whyRefused } from './why-refused.ts';
import { checkWriteOptions, type PlainWriteOptions } from './write-options.ts';

/** Writes nothing: the transaction succeeds only if the item exists and meets the options. */
export function checkAction(model: Model, key: Item, options: PlainWriteOptions): Action {
  checkWriteOptions(model, 'check', options);
  const used = placeholders();
  const { ConditionExpression = '', ...members } = expressionMembers(
    used,
    existingItem(model, used, options),
  );
  return {
    request: {
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
