import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { asking } from './asking.ts';
import { client } from './client.ts';
import type { Target } from './target.ts';

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  readonly lastModified: Date;
}

/** All objects whose key begins with `prefix`, in the order of their keys' bytes, a page of 1,000 at a time. */
export async function* list({ role, name }: Target, prefix: string): AsyncGenerator<ListedObject> {
  let token: string | undefined;
  do {
    const page = await asking({ bucket: role, key: prefix }, () =>
      client().send(
        new ListObjectsV2Command({
          ...{ Bucket: name(), Prefix: prefix },
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
