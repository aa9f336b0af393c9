import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { S3Error } from '../s3-error.ts';
import type { Verified } from '../signature/verify.ts';
import { type Checksums, expectedChecksums } from './checksums.ts';
import { decodeChunks } from './chunked.ts';

/** A body that has been written to a file. */
export interface Received {
  readonly size: number;
  /** In hex. */
  readonly md5: string;
  readonly checksums: Checksums;
}

interface Incoming {
  readonly body: AsyncIterable<Buffer>;
  header(name: string): string | undefined;
}

const mostBytes = 5 * 1024 ** 3;

/** The object's size as announced by the request. */
function announcedSize(header: Incoming['header'], isChunked: boolean): number {
  const text = header(isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  if (text === undefined || !/^\d+$/.test(text)) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const size = Number(text);
  if (size > mostBytes) {
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: text,
      MaxSizeAllowed: String(mostBytes),
    });
  }
  return size;
}

/** Streams a body to a file, counting and hashing it. Removes the file on failure. */
export async function writeBody(
  file: string,
  body: AsyncIterable<Buffer>,
  each: (bytes: Buffer) => void,
): Promise<{ size: number; md5: string }> {
  const md5 = createHash('md5');
  let size = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const bytes of body) {
      size += bytes.length;
      md5.update(bytes);
      each(bytes);
      await handle.write(bytes);
    }
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(file, { force: true });
    throw error;
  }
  return { size, md5: md5.digest('hex') };
}

/** Receives a request's body into a file and verifies its length, hashes and checksums. */
export async function receive(
  file: string,
  { body, header }: Incoming,
  verified: Verified,
): Promise<Received> {
  const { payloadHash } = verified;
  const isChunked = payloadHash.startsWith('STREAMING-');
  const announced = announcedSize(header, isChunked);
  const expected = expectedChecksums(header);
  const sha256 = /^[0-9a-f]{64}$/.test(payloadHash) ? createHash('sha256') : undefined;
  const trailer = new Map<string, string>();
  const content = isChunked ? decodeChunks(body, verified, trailer) : body;
  let left = announced;
  const written = await writeBody(file, content, (bytes) => {
    left -= bytes.length;
    if (left < 0) throw incomplete();
    expected.update(bytes);
    sha256?.update(bytes);
  }).catch((error: unknown) => {
    // A caller that disconnects does not see the error.
    throw error instanceof S3Error ? error : incomplete(error);
  });
  try {
    if (left > 0) throw incomplete();
    if (sha256 && sha256.digest('hex') !== payloadHash) {
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    checkMd5(header('content-md5'), written.md5);
    return { ...written, checksums: expected.check(trailer) };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

const incomplete = (cause?: unknown): S3Error =>
  Object.assign(
    new S3Error(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    ),
    { cause },
  );

function checkMd5(given: string | undefined, actual: string): void {
  if (given === undefined) return;
  const expected = Buffer.from(given, 'base64');
  if (expected.length !== 16)
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified is not valid.');
  if (expected.toString('hex') !== actual) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}
