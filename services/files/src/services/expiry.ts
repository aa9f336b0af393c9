import type { Write } from '@moim/common/dynamodb';
import type { FileKey } from '../models/object-keys.ts';
import { usages } from '../models/usage.ts';
import { type Objects, tidy } from './objects.ts';
import { uncount } from './quota.ts';

/**
 * Takes away what is left of a file whose time was over while it was pending.
 *
 * @param held - the bytes that were counted for it
 * @returns what gives its room back: DynamoDB itself deletes such an item, and nothing else with it
 */
export async function removeExpired(objects: Objects, file: FileKey, held: number): Promise<Write[]> {
  await tidy(objects, file, undefined);
  const { ownerId } = file;
  return (await usages.get({ ownerId }, { consistent: true })) ? [uncount({ ownerId, held })] : [];
}
