import { correlationId } from '../../observability/correlation.ts';
import { sendUpdate } from '../connection/operations.ts';
import { Refusal } from '../errors/refusal.ts';
import { deletionMark, type Item, writeCause } from '../model/item.ts';
import { type Model, storedKey } from '../model/model.ts';

/**
 * Records in an item which request is about to delete it: the stream shows a deleted item as it was before, which
 * would otherwise name the request of its last write. If the deletion does not follow, nothing has changed: the note
 * is a system attribute, and the next write replaces it.
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
    // No item: the deletion itself decides whether that is an error.
    if (!(error instanceof Refusal)) throw error;
  }
}
