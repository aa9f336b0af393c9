import type { BucketAddress } from './bucket-address.ts';
import { contentDisposition } from './content-disposition.ts';
import { presign } from './presign.ts';
import { expiryOf, signingTime } from './presign-upload.ts';
import { withStorageErrors } from './with-storage-errors.ts';

/** The download that a presigned URL allows. */
export interface DownloadOptions {
  readonly key: string;
  /** Any text; it is made safe for a header. */
  readonly fileName: string;
  readonly contentType: string;
  /** `attachment` (the default) makes browsers save the file instead of showing it on the bucket's origin. */
  readonly disposition?: 'attachment' | 'inline';
  readonly expiresInSeconds: number;
  /**
   * Rounds the signing time down to a multiple of this, so that the same download has the same URL within that window and
   * caches can hit. The URL then lives up to that much longer.
   */
  readonly windowSeconds?: number;
}

/** A presigned download, valid until `expiresAt` (ISO 8601). */
export interface PresignedDownload {
  readonly url: string;
  readonly expiresAt: string;
}

export async function presignDownload(
  { role, name }: BucketAddress,
  {
    key,
    fileName,
    contentType,
    disposition = 'attachment',
    expiresInSeconds,
    windowSeconds = 1,
  }: DownloadOptions,
): Promise<PresignedDownload> {
  const signingDate = signingTime(windowSeconds);
  const lifetime = expiresInSeconds + windowSeconds - 1;
  const url = await withStorageErrors({ bucket: role, key }, () =>
    presign({
      method: 'GET',
      bucket: name(),
      key,
      query: {
        'response-content-type': contentType,
        'response-content-disposition': contentDisposition(disposition, fileName),
        'x-id': 'GetObject',
      },
      expiresInSeconds: lifetime,
      signingDate,
    }),
  );
  return { url, expiresAt: expiryOf(signingDate, lifetime) };
}
