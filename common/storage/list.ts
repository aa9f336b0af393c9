import type { BucketAddress } from './bucket-address.ts';
import { requestS3 } from './s3/send.ts';
import { elementsOf, textIn } from './s3/xml.ts';
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
    const { text: page } = await withStorageErrors({ bucket: role, key: prefix }, () =>
      requestS3({
        method: 'GET',
        bucket: name(),
        query: {
          'list-type': '2',
          prefix,
          ...(token !== undefined && { 'continuation-token': token }),
        },
      }),
    );
    for (const object of elementsOf(page, 'Contents')) {
      const [key, size, modified] = ['Key', 'Size', 'LastModified'].map((one) => textIn(object, one));
      if (key !== undefined) yield { key, size: Number(size ?? 0), lastModified: new Date(modified ?? 0) };
    }
    token = textIn(page, 'NextContinuationToken');
  } while (token !== undefined);
}
