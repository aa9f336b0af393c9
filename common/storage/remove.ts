import { DeleteObjectCommand, DeleteObjectsCommand } from '@aws-sdk/client-s3';
import type { BucketAddress } from './bucket-address.ts';
import { client } from './client.ts';
import { codeOf, storageError, withStorageErrors } from './with-storage-errors.ts';

const mostKeys = 1000;

/** Removes objects; a missing one is not an error. */
export async function remove({ role, name }: BucketAddress, keys: string | readonly string[]): Promise<void> {
  const wanted = [...new Set([keys].flat())];
  for (let at = 0; at < wanted.length; at += mostKeys) {
    const batch = wanted.slice(at, at + mostKeys);
    const only = batch.length === 1 ? batch[0] : undefined;
    await withStorageErrors({ bucket: role, ...(only !== undefined && { key: only }) }, async () => {
      if (only !== undefined) {
        await client().send(new DeleteObjectCommand({ Bucket: name(), Key: only }));
        return;
      }
      const Delete = { Objects: batch.map((Key) => ({ Key })), Quiet: true };
      const { Errors = [] } = await client().send(new DeleteObjectsCommand({ Bucket: name(), Delete }));
      const [failure] = Errors;
      if (failure) {
        const subject = { bucket: role, ...(failure.Key !== undefined && { key: failure.Key }) };
        throw storageError(codeOf(failure.Code ?? ''), subject);
      }
    });
  }
}
