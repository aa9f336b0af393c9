import { type Received, receive } from '../bodies/receive.ts';
import type { Buckets } from '../buckets.ts';
import { checkWritable } from '../conditions.ts';
import { keptHeaders, tagsIn } from '../object-headers.ts';
import type { S3Request } from '../request.ts';
import type { Verified } from '../signature/verify.ts';
import { commit, type Operation } from './operation.ts';

/** Receives a body into a file and passes it to `keep`. Removes the file when `keep` throws. */
export async function receiveInto<T>(
  request: S3Request,
  { files }: Buckets,
  verified: Verified,
  keep: (received: Received & { file: string }) => T,
): Promise<T> {
  const file = files.fresh();
  const received = await receive(files.path(file), request, verified);
  try {
    return keep({ ...received, file });
  } catch (error) {
    files.drop([file]);
    throw error;
  }
}

export const putObject: Operation = async (request, buckets, verified) => {
  const { key, header } = request;
  const headers = keptHeaders(header, request.headerNames());
  const tags = tagsIn(header('x-amz-tagging'));
  const ifWritable = (): void => checkWritable(buckets.objects.get(request.bucket, key), header);
  // Checked before the body too, so that a refused caller need not send 5 GB first.
  ifWritable();
  return receiveInto(request, buckets, verified, ({ file, size, md5, checksums }) => {
    const object = {
      key,
      size,
      etag: md5,
      modified: buckets.now(),
      pieces: [{ file, size }],
      headers,
      checksums,
      tags,
    };
    commit(request, buckets, object, 'ObjectCreated:Put', ifWritable);
    return {
      status: 200,
      headers: { etag: `"${md5}"`, 'x-amz-server-side-encryption': 'AES256', ...checksums },
    };
  });
};
