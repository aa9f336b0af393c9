import { createHash, type Hash } from 'node:crypto';
import { UnusableFile } from '../models/failure.ts';

/**
 * Passes a content through while checking its SHA-256, if it was announced. S3 checks it for uploads in one request only.
 *
 * @throws UnusableFile at its end
 */
export async function* hashedContent(
  content: AsyncIterable<Uint8Array>,
  sha256: string | undefined,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const part of content) {
    if (sha256 !== undefined) hash.update(part);
    yield part;
  }
  if (sha256 !== undefined) requireHash(hash, sha256);
}

/** Checks bytes in memory like {@link hashedContent}. @throws UnusableFile */
export function checkHash(bytes: Uint8Array, sha256: string | undefined): void {
  if (sha256 !== undefined) requireHash(createHash('sha256').update(bytes), sha256);
}

function requireHash(hash: Hash, sha256: string): void {
  if (hash.digest('hex') === sha256) return;
  throw new UnusableFile('wrong-hash', 'The SHA-256 of the uploaded bytes is not the announced one.');
}
