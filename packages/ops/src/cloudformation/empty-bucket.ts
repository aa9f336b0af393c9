import { DeleteObjectsCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Deletes every object of a bucket; does nothing if the bucket no longer exists. */
export async function emptyBucket(Bucket: string, { region }: Target): Promise<void> {
  const client = new S3Client({ region });
  try {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
      const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
      if (Objects.length > 0) await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return;
    await withAwsErrors(Promise.reject(error));
  }
}
