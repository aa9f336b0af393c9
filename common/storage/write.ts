import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { asking } from './asking.ts';
import { client } from './client.ts';
import { type Bytes, partsOf } from './parts-of.ts';
import type { Target } from './target.ts';

export interface WriteOptions {
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
}

/** S3 wants 5 MiB at least, and at most 10,000 of them. */
const partBytes = 8 * 1024 * 1024;
/** Parts on their way at a time: with the one being filled, 32 MiB are held at most. */
const concurrency = 3;

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

interface Where {
  readonly Bucket: string;
  readonly Key: string;
}

/** Writes an object whole or not at all, in one request, or in parts when it is larger than one. */
export function write(
  { role, name }: Target,
  key: string,
  body: Bytes,
  options: WriteOptions,
): Promise<void> {
  return asking({ bucket: role, key }, async () => {
    const where = { Bucket: name(), Key: key };
    const { contentType, cacheControl, contentDisposition } = options;
    const described = {
      ...{ ...where, ContentType: contentType },
      ...(cacheControl !== undefined && { CacheControl: cacheControl }),
      ...(contentDisposition !== undefined && { ContentDisposition: contentDisposition }),
    };
    const parts = partsOf(body, partBytes);
    const { value: first = new Uint8Array() } = await parts.next();
    if (first.length < partBytes) {
      await client().send(new PutObjectCommand({ ...described, Body: first, ContentMD5: md5(first) }));
      return;
    }
    const { UploadId } = await client().send(new CreateMultipartUploadCommand(described));
    if (UploadId === undefined) throw new Error('S3 gave no id for the upload');
    const upload = { ...where, UploadId };
    try {
      const Parts = await sendParts(upload, first, parts);
      await client().send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    } catch (error) {
      // Should this fail too, the bucket's lifecycle rule removes what is left.
      await client()
        .send(new AbortMultipartUploadCommand(upload))
        .catch(() => {});
      throw error;
    }
  });
}

async function sendParts(
  upload: Where & { readonly UploadId: string },
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
    // An aborted upload must get no more parts.
    await Promise.allSettled(sent);
  }
}
