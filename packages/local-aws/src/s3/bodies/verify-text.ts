import { createHash } from 'node:crypto';
import type { S3Request } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import type { Verified } from '../signature/verify.ts';
import { expectedChecksums } from './checksums.ts';

/** Verifies hashes and checksums of a body that has been read into memory. */
export function verifyText(text: string, { header }: S3Request, { payloadHash }: Verified): void {
  const bytes = Buffer.from(text);
  const isHash = /^[0-9a-f]{64}$/.test(payloadHash);
  if (isHash && createHash('sha256').update(bytes).digest('hex') !== payloadHash) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  const expected = expectedChecksums(header);
  expected.update(bytes);
  expected.check(new Map());
  const md5 = header('content-md5');
  if (md5 !== undefined && createHash('md5').update(bytes).digest('base64') !== md5) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}
