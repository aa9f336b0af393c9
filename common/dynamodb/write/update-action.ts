import type { ChangeSet } from '../changes/analyse.ts';
import { clauses, updateExpression, writeChanges } from '../changes/update-expression.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { placeholders } from '../expression/placeholders.ts';
import type { Item } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';
import type { Action } from './action.ts';
import { checkFields } from './check-fields.ts';
import { existingItem, unchangedSince } from './preconditions.ts';
import { newStamp } from './stamp.ts';
import { writeSystemAttributes } from './system-attributes.ts';
import { whyRefused } from './why-refused.ts';
import type { PlainWriteOptions } from './write-options.ts';
import { namingWrongType } from './wrong-type.ts';

/**
 * The action that changes an existing item.
 *
 * @param read - the item as it was read before; the action then requires that it is unchanged
 */
export function updateAction(
  model: Model,
  key: Item,
  { changes, empty, relative }: ChangeSet,
  options: PlainWriteOptions,
  stamp = newStamp(model.timestamps),
  read?: { before: Item },
): Action {
  checkFields(model, changes, key);
  const used = placeholders();
  const unchanged = read && unchangedSince(used, read.before);
  const condition = join('AND', [existingItem(model, used, options), unchanged]);
  const into = clauses();
  writeChanges(used, into, changes);
  // An update without changes only checks its options, and leaves no trace.
  if (!empty) writeSystemAttributes(model, used, into, stamp);
  return {
    token: stamp.token,
    once: relative && read === undefined && options.version === undefined,
    request: {
      Update: {
        TableName: model.table(),
        Key: storedKey(model, key),
        UpdateExpression: updateExpression(into),
        ...expressionMembers(used, condition),
      },
    },
    explained: (error) => namingWrongType(model, key, changes, error),
    refused: (current) => whyRefused(model, key, options, current, read),
  };
}
