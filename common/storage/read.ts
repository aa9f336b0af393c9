import type { Readable } from 'node:stream';
import type { BucketAddress } from './bucket-address.ts';
import { openS3, requestS3 } from './s3/send.ts';
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
    const { headers, body } = await openS3({
      method: 'GET',
      bucket: name(),
      key,
      headers: { range: range && `bytes=${range[0]}-${range[1]}`, 'if-match': ifMatch },
    });
    return { body, ...descriptionIn(headers) };
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
      const { headers } = await requestS3({ method: 'HEAD', bucket: name(), key });
      return { ...descriptionIn(headers), lastModified: new Date(headers['last-modified'] ?? 0) };
    });
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function descriptionIn(headers: Readonly<Record<string, string>>): Omit<ReadObject, 'body'> {
  return {
    size: Number(headers['content-length'] ?? 0),
    contentType: headers['content-type'] ?? '',
    etag: headers.etag ?? '',
  };
}
