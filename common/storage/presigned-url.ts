import type { BucketAddress } from './bucket-address.ts';
import { type PresignedRequest, presign } from './presign.ts';
import { withStorageErrors } from './with-storage-errors.ts';

/** A presigned URL, valid until `expiresAt` (ISO 8601). */
export interface PresignedUrl {
  readonly url: string;
  readonly expiresAt: string;
}

interface SignedRequest extends Omit<PresignedRequest, 'bucket' | 'signingDate'> {
  /**
   * Rounds the signing time down to a multiple of this, so that the same request has the same URL within that window. The
   * URL then lives up to that much longer.
   */
  readonly windowSeconds?: number;
}

/** Presigns a request for one object of a bucket. */
export async function presignedUrl(
  { role, name }: BucketAddress,
  { windowSeconds = 1, ...request }: SignedRequest,
): Promise<PresignedUrl> {
  // A signature has the precision of one second.
  const window = windowSeconds * 1000;
  const signingDate = new Date(Math.floor(Date.now() / window) * window);
  const expiresInSeconds = request.expiresInSeconds + windowSeconds - 1;
  const url = await withStorageErrors({ bucket: role, key: request.key }, () =>
    presign({ ...request, bucket: name(), expiresInSeconds, signingDate }),
  );
  return { url, expiresAt: new Date(signingDate.getTime() + expiresInSeconds * 1000).toISOString() };
}
