import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
} from '@aws-sdk/client-s3';
import type { BucketAddress } from './bucket-address.ts';
import { client } from './client.ts';
import { withStorageErrors } from './with-storage-errors.ts';

/** A multipart upload that clients send: its parts become one object when it is completed. */
export interface MultipartUpload {
  readonly key: string;
  /** Chosen by S3. */
  readonly uploadId: string;
}

/** A part that S3 has received. */
export interface UploadedPart {
  readonly partNumber: number;
  /** With its quotes, as S3 answers it. */
  readonly etag: string;
  readonly size: number;
}

export function startMultipart(
  { role, name }: BucketAddress,
  key: string,
  { contentType }: { readonly contentType: string },
): Promise<MultipartUpload> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const command = new CreateMultipartUploadCommand({ Bucket: name(), Key: key, ContentType: contentType });
    const { UploadId } = await client().send(command);
    if (UploadId === undefined) throw new Error('S3 returned no upload id');
    return { key, uploadId: UploadId };
  });
}

export function uploadedParts(
  { role, name }: BucketAddress,
  { key, uploadId }: MultipartUpload,
): Promise<UploadedPart[]> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const parts: UploadedPart[] = [];
    let after: string | undefined;
    do {
      const page = await client().send(
        new ListPartsCommand({
          Bucket: name(),
          Key: key,
          UploadId: uploadId,
          ...(after !== undefined && { PartNumberMarker: after }),
        }),
      );
      for (const { PartNumber = 0, ETag = '', Size = 0 } of page.Parts ?? []) {
        parts.push({ partNumber: PartNumber, etag: ETag, size: Size });
      }
      after = page.IsTruncated ? page.NextPartNumberMarker : undefined;
    } while (after !== undefined);
    return parts;
  });
}

export function completeMultipart(
  { role, name }: BucketAddress,
  { key, uploadId }: MultipartUpload,
  parts: readonly Pick<UploadedPart, 'partNumber' | 'etag'>[],
): Promise<void> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const Parts = parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag }));
    await client().send(
      new CompleteMultipartUploadCommand({
        Bucket: name(),
        Key: key,
        UploadId: uploadId,
        MultipartUpload: { Parts },
        IfNoneMatch: '*',
      }),
    );
  });
}
