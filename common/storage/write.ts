import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { BucketAddress } from './bucket-address.ts';
import { client } from './client.ts';
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

interface ObjectAddress {
  readonly Bucket: string;
  readonly Key: string;
}

/** Writes an object completely or not at all: in one request, or as a multipart upload when it exceeds one part. */
export function write(
  { role, name }: BucketAddress,
  key: string,
  body: Bytes,
  options: WriteOptions,
): Promise<void> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const address = { Bucket: name(), Key: key };
    const { contentType, cacheControl, contentDisposition } = options;
    const described = {
      ...address,
      ContentType: contentType,
      ...(cacheControl !== undefined && { CacheControl: cacheControl }),
      ...(contentDisposition !== undefined && { ContentDisposition: contentDisposition }),
    };
    const parts = splitIntoParts(body, partBytes);
    const { value: first = new Uint8Array() } = await parts.next();
    if (first.length < partBytes) {
      await client().send(new PutObjectCommand({ ...described, Body: first, ContentMD5: md5(first) }));
      return;
    }
    const { UploadId } = await client().send(new CreateMultipartUploadCommand(described));
    if (UploadId === undefined) throw new Error('S3 returned no upload id');
    const upload = { ...address, UploadId };
    try {
      const Parts = await sendParts(upload, first, parts);
      await client().send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    } catch (error) {
      // If this fails too, the bucket's lifecycle rule removes the parts.
      await client()
        .send(new AbortMultipartUploadCommand(upload))
        .catch(() => {});
      throw error;
    }
  });
}

async function sendParts(
  upload: ObjectAddress & { readonly UploadId: string },
  first: Uint8Array,
  others: AsyncGenerator<Uint8Array>,
): Promise<{ PartNumber: number; ETag: string | undefined }[]> {
  const sent: Promise<{ PartNumber: number; ETag: string | undefined }>[] = [];
  const underWay = new Set<Promise<void>>();
  let failed = false;
  const send = async (Body: Uint8Array, PartNumber: number) => {
    const command = new UploadPartCommand({ ...upload, PartNumber, Body, ContentMD5: md5(Body) });
    const { ETag } = await client().send(command);
    return { PartNumber, ETag };
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
