import { constants, copyFile } from 'node:fs/promises';
import type { Buckets } from '../buckets.ts';
import { checkWritable, isNotModified } from '../conditions.ts';
import { keptHeaders, tagsIn } from '../object-headers.ts';
import type { S3Request } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import { decodePath } from '../signature/decode.ts';
import type { Piece } from '../store/files.ts';
import { s3Document } from '../xml.ts';
import { commit, existing, type Operation } from './operation.ts';

/** The source object: `x-amz-copy-source: bucket/key`, percent-encoded. */
function sourceOf(request: S3Request, buckets: Buckets) {
  const given = (request.header('x-amz-copy-source') ?? '').replace(/\?.*$/, '').replace(/^\//, '');
  const path = decodePath(given);
  const slash = path.indexOf('/');
  const [bucket, key] = [path.slice(0, slash), path.slice(slash + 1)];
  if (slash < 1 || key === '')
    throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key');
  if (!buckets.buckets.get(bucket)) {
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { BucketName: bucket });
  }
  const object = existing({ ...request, bucket, key }, buckets);
  if (isNotModified(object, request.header, 'x-amz-copy-source-')) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  return { bucket, object };
}

/** Copies files, as copy-on-write clones where the file system supports them. */
async function copyPieces({ files }: Buckets, pieces: readonly Piece[]): Promise<Piece[]> {
  const release = files.hold(pieces);
  const made: Piece[] = [];
  try {
    for (const { file, size } of pieces) {
      const copy = { file: files.fresh(), size };
      made.push(copy);
      await copyFile(files.path(file), files.path(copy.file), constants.COPYFILE_FICLONE);
    }
    return made;
  } catch (error) {
    files.drop(made.map(({ file }) => file));
    throw error;
  } finally {
    release();
  }
}

export const copyObject: Operation = async (request, buckets) => {
  const { bucket, key, header } = request;
  const source = sourceOf(request, buckets);
  const replaces = header('x-amz-metadata-directive') === 'REPLACE';
  if (source.bucket === bucket && source.object.key === key && !replaces) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.",
    );
  }
  const pieces = await copyPieces(buckets, source.object.pieces);
  const object = {
    ...source.object,
    key,
    pieces,
    modified: buckets.now(),
    ...(replaces && { headers: keptHeaders(header, request.headerNames()) }),
    ...(header('x-amz-tagging-directive') === 'REPLACE' && { tags: tagsIn(header('x-amz-tagging')) }),
  };
  try {
    commit(request, buckets, object, 'ObjectCreated:Copy', (present) => checkWritable(present, header));
  } catch (error) {
    buckets.files.drop(pieces.map(({ file }) => file));
    throw error;
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', 'x-amz-server-side-encryption': 'AES256' },
    body: s3Document('CopyObjectResult', {
      LastModified: new Date(object.modified).toISOString(),
      ETag: `"${object.etag}"`,
    }),
  };
};
