import type { Buckets } from '../buckets.ts';
import type { S3Request, S3Response } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import type { Verified } from '../signature/verify.ts';
import type { StoredObject } from '../store/stored.ts';

/** An operation on a verified request. */
export type Operation = (request: S3Request, buckets: Buckets, verified: Verified) => Promise<S3Response>;

/** The requested object. Throws NoSuchKey. */
export function existing({ bucket, key }: S3Request, { objects }: Buckets): StoredObject {
  const object = objects.get(bucket, key);
  if (object) return object;
  throw new S3Error('NoSuchKey', 'The specified key does not exist.', { Key: key });
}

/** Stores an object and sends its notifications in one transaction, which `before` can abort. Removes the replaced files. */
export function commit(
  request: Pick<S3Request, 'id' | 'bucket' | 'sourceIp'>,
  { inTransaction, objects, files, notify }: Buckets,
  object: StoredObject,
  event: string,
  before: (present: StoredObject | undefined) => void = () => {},
): void {
  const { id: requestId, bucket, sourceIp } = request;
  const { key } = object;
  const present = inTransaction(() => {
    const former = objects.get(bucket, key);
    before(former);
    objects.put(bucket, object);
    notify({ name: event, bucket, key, object, requestId, sourceIp });
    return former;
  });
  files.drop(present?.pieces.map(({ file }) => file) ?? []);
}

/** Removes an object if it exists, and sends its notifications. */
export function removeObject(
  request: Pick<S3Request, 'id' | 'bucket' | 'sourceIp'>,
  { inTransaction, objects, files, notify }: Buckets,
  key: string,
  event = 'ObjectRemoved:Delete',
  before: (present: StoredObject | undefined) => void = () => {},
): void {
  const { id: requestId, bucket, sourceIp } = request;
  const present = inTransaction(() => {
    const former = objects.get(bucket, key);
    before(former);
    if (!former) return undefined;
    objects.remove(bucket, key);
    notify({ name: event, bucket, key, requestId, sourceIp });
    return former;
  });
  files.drop(present?.pieces.map(({ file }) => file) ?? []);
}
