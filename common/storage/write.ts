import { createHash } from 'node:crypto';
import type { BucketAddress } from './bucket-address.ts';
import {
  abortUpload,
  completeUpload,
  createUpload,
  type MultipartUpload,
  type UploadedPart,
} from './multipart.ts';
import { requestS3 } from './s3/send.ts';
import { type Bytes, splitIntoParts } from './split-into-parts.ts';
import { withStorageErrors } from './with-storage-errors.ts';

export interface WriteOptions {
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
}

/** S3 requires at least 5 MiB and allows at most 10,000 parts. */
const partBytes = 8 * 1024 * 1024;
/** Parts sent concurrently. With the one being filled, at most 32 MiB are buffered. */
const concurrency = 3;

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

/** Writes an object completely or not at all: in one request, or as a multipart upload when it exceeds one part. */
export function write(
  { role, name }: BucketAddress,
  key: string,
  body: Bytes,
  options: WriteOptions,
): Promise<void> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const bucket = name();
    const headers = {
      'content-type': options.contentType,
      'cache-control': options.cacheControl,
      'content-disposition': options.contentDisposition,
    };
    const parts = splitIntoParts(body, partBytes);
    const { value: first = new Uint8Array() } = await parts.next();
    if (first.length < partBytes) {
      const checked = { ...headers, 'content-md5': md5(first) };
      await requestS3({ method: 'PUT', bucket, key, headers: checked, body: first });
      return;
    }
    const upload = await createUpload(bucket, key, headers);
    try {
      await completeUpload(bucket, upload, await sendParts(bucket, upload, first, parts));
    } catch (error) {
      // If this fails too, the bucket's lifecycle rule removes the parts.
      await abortUpload(bucket, upload).catch(() => {});
      throw error;
    }
  });
}

type SentPart = Pick<UploadedPart, 'partNumber' | 'etag'>;

async function sendParts(
  bucket: string,
  { key, uploadId }: MultipartUpload,
  first: Uint8Array,
  others: AsyncGenerator<Uint8Array>,
): Promise<SentPart[]> {
  const sent: Promise<SentPart>[] = [];
  const underWay = new Set<Promise<void>>();
  let failed = false;
  const send = async (body: Uint8Array, partNumber: number) => {
    const query = { partNumber: String(partNumber), uploadId };
    const headers = { 'content-md5': md5(body) };
    const { headers: answer } = await requestS3({ method: 'PUT', bucket, key, query, headers, body });
    return { partNumber, etag: answer.etag ?? '' };
  };
  const begin = async (part: Uint8Array): Promise<void> => {
    const sending = send(part, sent.length + 1);
    sent.push(sending);
    const done = sending
      .then(
        () => {},
        () => {
          failed = true;
        },
      )
      .then(() => void underWay.delete(done));
    underWay.add(done);
    if (underWay.size >= concurrency) await Promise.race(underWay);
  };
  try {
    await begin(first);
    for await (const part of others) {
      if (failed) break;
      await begin(part);
    }
    return await Promise.all(sent);
  } finally {
    // No part may arrive after the upload is aborted.
    await Promise.allSettled(sent);
  }
}
