import type { BucketAddress } from './bucket-address.ts';
import { contentDisposition } from './content-disposition.ts';
import { type PresignedUrl, presignedUrl } from './presigned-url.ts';

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

export function presignDownload(
  address: BucketAddress,
  {
    key,
    fileName,
    contentType,
    disposition = 'attachment',
    expiresInSeconds,
    windowSeconds = 1,
  }: DownloadOptions,
): Promise<PresignedUrl> {
  return presignedUrl(address, {
    method: 'GET',
    key,
    query: {
      'response-content-type': contentType,
      'response-content-disposition': contentDisposition(disposition, fileName),
      'x-id': 'GetObject',
    },
    expiresInSeconds,
    windowSeconds,
  });
}
