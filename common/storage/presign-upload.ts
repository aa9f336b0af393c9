import type { BucketAddress } from './bucket-address.ts';
import { presign } from './presign.ts';
import { withStorageErrors } from './with-storage-errors.ts';

/** The upload that a presigned URL allows. */
export interface UploadOptions {
  readonly key: string;
  readonly contentType: string;
  /** Bytes, exactly. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. S3 then refuses any other bytes. */
  readonly sha256?: string;
  readonly expiresInSeconds: number;
}

/** A presigned upload. The client must send exactly these headers before `expiresAt` (ISO 8601). */
export interface PresignedUpload {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** The current time, rounded down to a multiple of `seconds`. A signature has the precision of one second. */
export const signingTime = (seconds = 1): Date =>
  new Date(Math.floor(Date.now() / (seconds * 1000)) * seconds * 1000);

export const expiryOf = (signed: Date, seconds: number): string =>
  new Date(signed.getTime() + seconds * 1000).toISOString();

export async function presignUpload(
  { role, name }: BucketAddress,
  options: UploadOptions,
): Promise<PresignedUpload> {
  const { key, contentType, size, sha256, expiresInSeconds } = options;
  const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
  const headers = {
    'content-type': contentType,
    'content-length': String(size),
    'if-none-match': '*',
    ...(checksum !== undefined && { 'x-amz-checksum-sha256': checksum }),
  };
  const signingDate = signingTime();
  const url = await withStorageErrors({ bucket: role, key }, () =>
    presign({
      method: 'PUT',
      bucket: name(),
      key,
      query: { 'x-id': 'PutObject' },
      headers,
      expiresInSeconds,
      signingDate,
    }),
  );
  return { method: 'PUT', url, headers, expiresAt: expiryOf(signingDate, expiresInSeconds) };
}
