import { createHash } from 'node:crypto';
import { sha256 } from '../../protocols/signature-v4/canonical-request.ts';
import { algorithm, isSame, sign } from '../../protocols/signature-v4/signing-key.ts';
import { S3Error } from '../s3-error.ts';
import type { Verified } from '../signature/verify.ts';
import { byteReader } from './byte-reader.ts';

const emptyHash = sha256('');
const longestLine = 8 * 1024;

/** Verifies the signatures of chunks and trailer; each covers the previous one. */
function chain({ key, time, scope, seed }: Verified['chunks']) {
  let previous = seed;
  return (kind: 'PAYLOAD' | 'TRAILER', given: string | undefined, ...hashes: string[]): void => {
    const text = [`${algorithm}-${kind}`, time, scope, previous, ...hashes].join('\n');
    const expected = sign(key, text);
    if (given === undefined || !isSame(given, expected)) {
      throw new S3Error(
        'SignatureDoesNotMatch',
        'The signature of a chunk does not match what we calculated. Check your key and signing method.',
      );
    }
    previous = expected;
  };
}

const incomplete = (): S3Error => new S3Error('IncompleteBody', 'The request body terminated unexpectedly');

/**
 * Decodes an `aws-chunked` body and verifies each chunk's signature after its last byte. Trailing headers are added to
 * `trailer`.
 */
export async function* decodeChunks(
  body: AsyncIterable<Buffer>,
  { payloadHash, chunks }: Verified,
  trailer: Map<string, string>,
): AsyncGenerator<Buffer> {
  const isSigned = payloadHash.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
  const hasTrailer = payloadHash.endsWith('-TRAILER');
  const check = chain(chunks);
  const reader = byteReader(body);
  const line = async (): Promise<string> => {
    const found = await reader.line(longestLine);
    if (found === undefined) throw incomplete();
    return found;
  };

  for (;;) {
    const [size = '', ...extensions] = (await line()).split(';');
    if (!/^[0-9a-f]{1,8}$/i.test(size)) throw incomplete();
    const signature = extensions.find((one) => one.startsWith('chunk-signature='))?.slice(16);
    let left = Number.parseInt(size, 16);
    const last = left === 0;
    const hash = createHash('sha256');
    while (left > 0) {
      const bytes = await reader.some(left);
      if (bytes === undefined) throw incomplete();
      left -= bytes.length;
      if (isSigned) hash.update(bytes);
      yield bytes;
    }
    if (isSigned) check('PAYLOAD', signature, emptyHash, hash.digest('hex'));
    if (last) break;
    if ((await line()) !== '') throw incomplete();
  }

  let signedTrailer = '';
  for (let text = await reader.line(longestLine); text; text = await reader.line(longestLine)) {
    const at = text.indexOf(':');
    const [name, value] = [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
    trailer.set(name, value);
    if (name !== 'x-amz-trailer-signature') signedTrailer += `${name}:${value}\n`;
  }
  if (isSigned && hasTrailer) check('TRAILER', trailer.get('x-amz-trailer-signature'), sha256(signedTrailer));
}
