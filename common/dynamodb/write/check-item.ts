import { AlreadyExists } from '../errors/write-errors.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import { expired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import type { Action } from './action.ts';
import { existingItem, noItem } from './preconditions.ts';
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

/** Writes nothing: the transaction succeeds only if there is no item, or it has expired. */
export function checkMissingAction(model: Model, key: Item): Action {
  const used = placeholders();
  const free = join('OR', [noItem, expired(model, used)]);
  const { ConditionExpression = '', ...members } = expressionMembers(used, free);
  return {
    request: {
      ConditionCheck: {
        TableName: model.table(),
        Key: storedKey(model, key),
        ConditionExpression,
        ...members,
      },
    },
    refused: () => new AlreadyExists({ entity: model.name, key }),
  };
}
