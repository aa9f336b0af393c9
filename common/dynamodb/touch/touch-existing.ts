import { sendScan, sendUpdate } from '../connection/operations.ts';
import { Refusal } from '../errors/refusal.ts';
import { unlessExpired } from '../model/expiry.ts';
import { entityName, partitionKey, sortKey } from '../model/item.ts';
import { type Model, ownsSortKey } from '../model/model.ts';

/** Where a run continues: the last item that was read. */
export interface TouchProgress {
  readonly next?: Readonly<Record<string, string>>;
  readonly touched: number;
}

interface TouchOptions {
  /** The field that is set; nothing else of an item changes, not even its version or `updatedAt`. */
  readonly field: string;
  readonly value: string;
  /** Called before each write, to slow down. */
  pace(): Promise<void>;
}

/**
 * Sets a field of the existing items of an entity, a page of the table at a time, so that the stream shows all of them. Safe
 * to repeat, and to resume with `next`. An item that is deleted meanwhile stays deleted.
 *
 * @example
 * let progress = await touchExisting(orders, options);
 * while (progress.next) progress = await touchExisting(orders, options, progress.next);
 */
export async function touchExisting(
  { model }: { readonly model: Model },
  { field, value, pace }: TouchOptions,
  start?: Readonly<Record<string, string>>,
): Promise<TouchProgress> {
  const table = model.table();
  const call = { entity: model.name, verb: 'touchExisting', table } as const;
  const page = { TableName: table, ...(start && { ExclusiveStartKey: { ...start } }) };
  const { Items = [], StoredKeys = [], LastEvaluatedKey } = await sendScan({ ...call, effect: 'none' }, page);
  let touched = 0;
  for (const [index, item] of Items.entries()) {
    const { pk = '', sk = '' } = StoredKeys[index] ?? {};
    if (!ownsSortKey(model, sk) || unlessExpired(model, item) === undefined) continue;
    await pace();
    try {
      await sendUpdate(
        { ...call, effect: 'repeatable' },
        {
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET #field = :value',
          ConditionExpression: '#entity = :entity',
          ExpressionAttributeNames: { '#field': field, '#entity': entityName },
          ExpressionAttributeValues: { ':value': value, ':entity': model.name },
        },
      );
      touched += 1;
    } catch (error) {
      // It was deleted since it was read.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  if (LastEvaluatedKey === undefined) return { touched };
  return { touched, next: { pk: LastEvaluatedKey[partitionKey], sk: LastEvaluatedKey[sortKey] } };
}
