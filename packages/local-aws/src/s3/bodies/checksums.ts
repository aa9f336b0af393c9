import { createHash } from 'node:crypto';
import { S3Error } from '../s3-error.ts';
import { crc32cDigest, crc32Digest, crc64nvmeDigest, type Digest } from './crc.ts';

const hashDigest = (name: string) => (): Digest => {
  const hash = createHash(name);
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('base64') };
};

const digests: Readonly<Record<string, () => Digest>> = {
  'x-amz-checksum-crc32': crc32Digest,
  'x-amz-checksum-crc32c': crc32cDigest,
  'x-amz-checksum-crc64nvme': crc64nvmeDigest,
  'x-amz-checksum-sha1': hashDigest('sha1'),
  'x-amz-checksum-sha256': hashDigest('sha256'),
};

/** Base64 checksums by header name. */
export type Checksums = Readonly<Record<string, string>>;

/** Checksums as XML elements: `x-amz-checksum-crc32` becomes ChecksumCRC32. */
export const checksumElements = (checksums: Checksums): Record<string, string> =>
  Object.fromEntries(
    Object.entries(checksums).map(([name, value]) => [
      `Checksum${name.slice('x-amz-checksum-'.length).toUpperCase()}`,
      value,
    ]),
  );

export interface ExpectedChecksums {
  update(bytes: Buffer): void;
  /** Throws BadDigest unless all match; `trailer` holds checksums sent after the body. */
  check(trailer: ReadonlyMap<string, string>): Checksums;
}

/** The checksums that a request's headers announce for the body or the trailer. */
export function expectedChecksums(header: (name: string) => string | undefined): ExpectedChecksums {
  const announced = (header('x-amz-trailer') ?? '').split(',').map((name) => name.trim().toLowerCase());
  const names = Object.keys(digests).filter((name) => header(name) !== undefined || announced.includes(name));
  if (names.length > 1) {
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  const running = names.map((name) => [name, digests[name]?.()] as const);
  return {
    update: (bytes) => {
      for (const [, digest] of running) digest?.update(bytes);
    },
    check: (trailer) =>
      Object.fromEntries(
        running.map(([name, digest]) => {
          const [expected, actual] = [header(name) ?? trailer.get(name), digest?.digest() ?? ''];
          if (expected === actual) return [name, actual];
          const algorithm = name.slice('x-amz-checksum-'.length).toUpperCase();
          throw new S3Error(
            'BadDigest',
            `The ${algorithm} you specified did not match the calculated checksum.`,
          );
        }),
      ),
  };
}
