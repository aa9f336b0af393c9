import type { BucketAddress } from './bucket-address.ts';
import type { MultipartUpload } from './multipart.ts';
import { presign } from './presign.ts';
import { expiryOf, signingTime } from './presign-upload.ts';
import { withStorageErrors } from './with-storage-errors.ts';

/** The part that a presigned URL accepts. All parts but the last need at least 5 MiB. */
export interface PartOptions extends MultipartUpload {
  /** From 1 to 10,000. */
  readonly partNumber: number;
  /** Bytes, exactly. */
  readonly size: number;
  readonly expiresInSeconds: number;
}

/** A presigned upload of one part, valid until `expiresAt` (ISO 8601). */
export interface PresignedPart {
  readonly url: string;
  readonly expiresAt: string;
}

export async function presignPart(
  { role, name }: BucketAddress,
  { key, uploadId, partNumber, size, expiresInSeconds }: PartOptions,
): Promise<PresignedPart> {
  const signingDate = signingTime();
  const url = await withStorageErrors({ bucket: role, key }, () =>
    presign({
      method: 'PUT',
      bucket: name(),
      key,
      query: { partNumber: String(partNumber), uploadId, 'x-id': 'UploadPart' },
      headers: { 'content-length': String(size) },
      expiresInSeconds,
      signingDate,
    }),
  );
  return { url, expiresAt: expiryOf(signingDate, expiresInSeconds) };
}
