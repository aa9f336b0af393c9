import type { BucketAddress } from './bucket-address.ts';
import { requestS3 } from './s3/send.ts';
import { elementsOf, escapeXml, textIn } from './s3/xml.ts';
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
  return withStorageErrors({ bucket: role, key }, () =>
    createUpload(name(), key, { 'content-type': contentType }),
  );
}

export function uploadedParts(
  { role, name }: BucketAddress,
  { key, uploadId }: MultipartUpload,
): Promise<UploadedPart[]> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const parts: UploadedPart[] = [];
    let after: string | undefined;
    do {
      const query = { uploadId, ...(after !== undefined && { 'part-number-marker': after }) };
      const { text: page } = await requestS3({ method: 'GET', bucket: name(), key, query });
      for (const part of elementsOf(page, 'Part')) {
        parts.push({
          partNumber: Number(textIn(part, 'PartNumber') ?? 0),
          etag: textIn(part, 'ETag') ?? '',
          size: Number(textIn(part, 'Size') ?? 0),
        });
      }
      after = textIn(page, 'IsTruncated') === 'true' ? textIn(page, 'NextPartNumberMarker') : undefined;
    } while (after !== undefined);
    return parts;
  });
}

export function completeMultipart(
  { role, name }: BucketAddress,
  upload: MultipartUpload,
  parts: readonly Pick<UploadedPart, 'partNumber' | 'etag'>[],
): Promise<void> {
  return withStorageErrors({ bucket: role, key: upload.key }, () =>
    completeUpload(name(), upload, parts, { 'if-none-match': '*' }),
  );
}

/** Begins an upload in parts. `headers` are those of the object. */
export async function createUpload(
  bucket: string,
  key: string,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<MultipartUpload> {
  const { text } = await requestS3({ method: 'POST', bucket, key, query: { uploads: '' }, headers });
  const uploadId = textIn(text, 'UploadId');
  if (uploadId === undefined) throw new Error('S3 returned no upload id');
  return { key, uploadId };
}

/** Turns the parts of an upload into its object. */
export async function completeUpload(
  bucket: string,
  { key, uploadId }: MultipartUpload,
  parts: readonly Pick<UploadedPart, 'partNumber' | 'etag'>[],
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const members = parts.map(
    ({ partNumber, etag }) =>
      `<Part><ETag>${escapeXml(etag)}</ETag><PartNumber>${partNumber}</PartNumber></Part>`,
  );
  await requestS3({
    method: 'POST',
    bucket,
    key,
    query: { uploadId },
    headers: { 'content-type': 'application/xml', ...headers },
    body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${members.join('')}</CompleteMultipartUpload>`,
    needsAnswer: true,
  });
}

/** Ends an upload without an object. */
export async function abortUpload(bucket: string, { key, uploadId }: MultipartUpload): Promise<void> {
  await requestS3({ method: 'DELETE', bucket, key, query: { uploadId } });
}
