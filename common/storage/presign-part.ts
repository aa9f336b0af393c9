import type { BucketAddress } from './bucket-address.ts';
import type { MultipartUpload } from './multipart.ts';
import { type PresignedUrl, presignedUrl } from './presigned-url.ts';

/** The part that a presigned URL accepts. All parts but the last need at least 5 MiB. */
export interface PartOptions extends MultipartUpload {
  /** From 1 to 10,000. */
  readonly partNumber: number;
  /** Bytes, exactly. */
  readonly size: number;
  readonly expiresInSeconds: number;
}

export function presignPart(
  address: BucketAddress,
  { key, uploadId, partNumber, size, expiresInSeconds }: PartOptions,
): Promise<PresignedUrl> {
  return presignedUrl(address, {
    method: 'PUT',
    key,
    query: { partNumber: String(partNumber), uploadId, 'x-id': 'UploadPart' },
    headers: { 'content-length': String(size) },
    expiresInSeconds,
  });
}
