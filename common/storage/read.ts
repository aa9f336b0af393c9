import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import type { BucketAddress } from './bucket-address.ts';
import { client } from './client.ts';
import { StorageError } from './storage-error.ts';
import { storageError, withStorageErrors } from './with-storage-errors.ts';

export interface ReadOptions {
  /** The first and the last byte to read, counted from 0. */
  readonly range?: readonly [first: number, last: number];
  /** An etag from `read` or `describe`. If the object has another one, the read fails with `changed`. */
  readonly ifMatch?: string;
}

/** An object being read. Read or destroy `body`; it fails when bytes are missing at the end. */
export interface ReadObject {
  readonly body: Readable;
  /** Bytes of the body, which is the requested range. */
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
}

/** An object's description, available without reading it. */
export interface ObjectDescription {
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
  readonly lastModified: Date;
}

export function read(
  { role, name }: BucketAddress,
  key: string,
  { range, ifMatch }: ReadOptions = {},
): Promise<ReadObject> {
  return withStorageErrors({ bucket: role, key }, async () => {
    const command = new GetObjectCommand({
      Bucket: name(),
      Key: key,
      ...(range && { Range: `bytes=${range[0]}-${range[1]}` }),
      ...(ifMatch !== undefined && { IfMatch: ifMatch }),
    });
    const { Body, ContentLength = 0, ContentType = '', ETag = '' } = await client().send(command);
    if (!(Body instanceof Readable)) throw storageError('unavailable', { bucket: role, key });
    return { body: Body, size: ContentLength, contentType: ContentType, etag: ETag };
  });
}

export async function readBytes(
  address: BucketAddress,
  key: string,
  { maxBytes }: { readonly maxBytes: number },
): Promise<Uint8Array> {
  const { body, size } = await read(address, key);
  if (size > maxBytes) {
    body.destroy();
    throw storageError('too-large', { bucket: address.role, key });
  }
  return withStorageErrors({ bucket: address.role, key }, async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    return Buffer.concat(pieces);
  });
}

export async function describe(
  { role, name }: BucketAddress,
  key: string,
): Promise<ObjectDescription | undefined> {
  try {
    return await withStorageErrors({ bucket: role, key }, async () => {
      const command = new HeadObjectCommand({ Bucket: name(), Key: key });
      const { ContentLength = 0, ContentType = '', ETag = '', LastModified } = await client().send(command);
      return {
        size: ContentLength,
        contentType: ContentType,
        etag: ETag,
        lastModified: LastModified ?? new Date(0),
      };
    });
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not-found') return undefined;
    throw error;
  }
}
