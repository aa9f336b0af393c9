import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { BucketAddress } from './bucket-address.ts';
import { client } from './client.ts';
import { withStorageErrors } from './with-storage-errors.ts';

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  readonly lastModified: Date;
}

/** Lists the objects whose key begins with `prefix`, in the byte order of their keys, 1,000 per request. */
export async function* list({ role, name }: BucketAddress, prefix: string): AsyncGenerator<ListedObject> {
  let token: string | undefined;
  do {
    const page = await withStorageErrors({ bucket: role, key: prefix }, () =>
      client().send(
        new ListObjectsV2Command({
          Bucket: name(),
          Prefix: prefix,
          ...(token !== undefined && { ContinuationToken: token }),
        }),
      ),
    );
    for (const { Key, Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
      if (Key !== undefined) yield { key: Key, size: Size, lastModified: LastModified };
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
