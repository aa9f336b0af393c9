import { createHash } from 'node:crypto';
import type { BucketAddress } from './bucket-address.ts';
import { requestS3 } from './s3/send.ts';
import { elementsOf, escapeXml, textIn } from './s3/xml.ts';
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
        await requestS3({ method: 'DELETE', bucket: name(), key: only });
        return;
      }
      const [failure] = elementsOf(await removeBatch(name(), batch), 'Error');
      if (failure === undefined) return;
      const key = textIn(failure, 'Key');
      throw storageError(codeOf(textIn(failure, 'Code') ?? ''), {
        bucket: role,
        ...(key !== undefined && { key }),
      });
    });
  }
}

/** @returns S3's answer, which lists only the objects that it could not remove */
async function removeBatch(bucket: string, keys: readonly string[]): Promise<string> {
  const objects = keys.map((key) => `<Object><Key>${escapeXml(key)}</Key></Object>`);
  const body = `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${objects.join('')}</Delete>`;
  const headers = {
    'content-type': 'application/xml',
    // S3 requires one: a changed list would remove other objects.
    'content-md5': createHash('md5').update(body).digest('base64'),
  };
  return (await requestS3({ method: 'POST', bucket, query: { delete: '' }, headers, body })).text;
}
