import { correlationId } from '../../observability/correlation.ts';
import { sendUpdate } from '../connection/operations.ts';
import { Refusal } from '../errors/refusal.ts';
import { deletionMark, type Item, writeCause } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';

/**
 * Writes into an item which request is about to delete it: the stream shows a deleted item as it was before, and so
 * without this as its last write left it. Should the deletion not follow, nothing is changed: the note is no field, and
 * the next write replaces it.
 */
export async function noteDeletion(model: Model, key: Item): Promise<void> {
  const cause = correlationId();
  if (cause === undefined) return;
  const call = {
    entity: model.name,
    verb: 'delete',
    table: model.table(),
    key,
    effect: 'repeatable',
  } as const;
  try {
    await sendUpdate(call, {
      TableName: model.table(),
      Key: storedKey(model, key),
      UpdateExpression: 'SET #cause = :cause',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#cause': writeCause },
      ExpressionAttributeValues: { ':cause': deletionMark + cause },
    });
  } catch (error) {
    // There is nothing to delete: whether that is an error is for the deletion to say.
    if (!(error instanceof Refusal)) throw error;
  }
}
