import type { BucketAddress } from './bucket-address.ts';
import { type PresignedUrl, presignedUrl } from './presigned-url.ts';

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
export interface PresignedUpload extends PresignedUrl {
  readonly method: 'PUT';
  readonly headers: Readonly<Record<string, string>>;
}

export async function presignUpload(
  address: BucketAddress,
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
  const method = 'PUT';
  const query = { 'x-id': 'PutObject' };
  const presigned = await presignedUrl(address, { method, key, query, headers, expiresInSeconds });
  return { method, headers, ...presigned };
}
