import type { Buckets } from '../buckets.ts';
import { keptHeaders, tagsIn } from '../object-headers.ts';
import type { S3Request } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import type { Upload } from '../store/upload-table.ts';
import { s3Document } from '../xml.ts';
import type { Operation } from './operation.ts';
import { receiveInto } from './put-object.ts';

const xml = { 'content-type': 'application/xml' };
const mostParts = 10_000;

/** The requested upload. Throws NoSuchUpload. */
export function uploadOf(request: S3Request, { uploads }: Buckets): Upload {
  const id = request.parameter('uploadId') ?? '';
  const upload = uploads.get(id, request.bucket, request.key);
  if (upload) return upload;
  throw new S3Error(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { UploadId: id },
  );
}

export const createMultipartUpload: Operation = async (request, { uploads, now }) => {
  const { bucket, key, header } = request;
  const upload = uploads.begin({
    bucket,
    key,
    started: now(),
    headers: keptHeaders(header, request.headerNames()),
    tags: tagsIn(header('x-amz-tagging')),
  });
  return {
    status: 200,
    headers: xml,
    body: s3Document('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: upload.id }),
  };
};

export const uploadPart: Operation = async (request, buckets, verified) => {
  const number = Number(request.parameter('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > mostParts) {
    throw new S3Error(
      'InvalidArgument',
      `Part number must be an integer between 1 and ${mostParts}, inclusive`,
    );
  }
  uploadOf(request, buckets);
  return receiveInto(request, buckets, verified, ({ file, size, md5, checksums }) => {
    // The upload may have been completed or aborted meanwhile.
    const { id } = uploadOf(request, buckets);
    const part = { number, file, size, etag: md5, modified: buckets.now(), checksums };
    const former = buckets.uploads.putPart(id, part);
    if (former !== undefined) buckets.files.drop([former]);
    return {
      status: 200,
      headers: { etag: `"${md5}"`, 'x-amz-server-side-encryption': 'AES256', ...checksums },
    };
  });
};

/** Aborts an upload and removes its parts. */
export function abort({ inTransaction, uploads, files }: Buckets, id: string): void {
  const parts = inTransaction(() => {
    const found = uploads.parts(id);
    uploads.end(id);
    return found;
  });
  files.drop(parts.map(({ file }) => file));
}

export const abortMultipartUpload: Operation = async (request, buckets) => {
  abort(buckets, uploadOf(request, buckets).id);
  return { status: 204 };
};

export const listParts: Operation = async (request, buckets) => {
  const { id } = uploadOf(request, buckets);
  const limit = Math.min(Number(request.parameter('max-parts') ?? 1000), 1000);
  const marker = Number(request.parameter('part-number-marker') ?? 0);
  const parts = buckets.uploads.parts(id).filter(({ number }) => number > marker);
  const page = parts.slice(0, limit);
  return {
    status: 200,
    headers: xml,
    body: s3Document('ListPartsResult', {
      Bucket: request.bucket,
      Key: request.key,
      UploadId: id,
      MaxParts: limit,
      PartNumberMarker: marker,
      IsTruncated: parts.length > limit,
      ...(parts.length > limit && { NextPartNumberMarker: page.at(-1)?.number }),
      Part: page.map(({ number, etag, size, modified }) => ({
        PartNumber: number,
        ETag: `"${etag}"`,
        Size: size,
        LastModified: new Date(modified).toISOString(),
      })),
    }),
  };
};

export const listMultipartUploads: Operation = async ({ bucket, parameter }, { uploads }) => {
  const prefix = parameter('prefix') ?? '';
  const found = uploads.list(bucket).filter(({ key }) => key.startsWith(prefix));
  return {
    status: 200,
    headers: xml,
    body: s3Document('ListMultipartUploadsResult', {
      Bucket: bucket,
      Prefix: prefix,
      IsTruncated: false,
      Upload: found.map(({ key, id, started }) => ({
        Key: key,
        UploadId: id,
        StorageClass: 'STANDARD',
        Initiated: new Date(started).toISOString(),
      })),
    }),
  };
};
