import type { Write } from '@moim/common/dynamodb';
import type { FileKey } from '../models/object-keys.ts';
import { usages } from '../models/usage.ts';
import { type Objects, tidy } from './objects.ts';
import { uncount } from './quota.ts';

/**
 * Deletes the objects of a file that expired while it was pending.
 *
 * @param held - the bytes that were counted for it
 * @returns the write that corrects the owner's usage, which DynamoDB's TTL left unchanged
 */
export async function removeExpired(objects: Objects, file: FileKey, held: number): Promise<Write[]> {
  await tidy(objects, file, undefined);
  const { ownerId } = file;
  return (await usages.get({ ownerId }, { consistent: true })) ? [uncount({ ownerId, held })] : [];
}
