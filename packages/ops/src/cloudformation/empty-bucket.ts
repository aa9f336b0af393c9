import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { Refusal } from '../terminal/refusal.ts';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** An object's version or delete marker; the version id is `null` in a bucket that never had versions. */
interface Version {
  Key?: string | undefined;
  VersionId?: string | undefined;
}

async function deleteVersions(client: S3Client, Bucket: string, versions: readonly Version[]): Promise<void> {
  const Objects = versions.flatMap(({ Key, VersionId }) => (Key === undefined ? [] : [{ Key, VersionId }]));
  if (Objects.length === 0) return;
  const Delete = { Objects, Quiet: true };
  const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete }));
  const [first] = Errors;
  if (!first) return;
  throw new Refusal(
    'failed',
    `${Errors.length} of ${Objects.length} objects of the bucket ${Bucket} could not be deleted: ` +
      `${first.Key}: ${first.Code}: ${first.Message} Delete them, then retry.`,
  );
}

async function deleteAllVersions(client: S3Client, Bucket: string): Promise<void> {
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (next) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket, ...next }),
    );
    await deleteVersions(client, Bucket, [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]);
    next = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
      : undefined;
  }
}

/**
 * Deletes every object of a bucket, with all versions and delete markers: AWS deletes no bucket that has any. Does nothing
 * if the bucket no longer exists.
 *
 * @throws {Refusal} if AWS refuses to delete an object
 */
export async function emptyBucket(Bucket: string, { region }: Target): Promise<void> {
  try {
    await deleteAllVersions(new S3Client({ region }), Bucket);
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return;
    await withAwsErrors(Promise.reject(error));
  }
}
