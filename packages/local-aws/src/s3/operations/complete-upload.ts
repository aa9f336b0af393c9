import { createHash } from 'node:crypto';
import { checksumElements } from '../bodies/checksums.ts';
import { verifyText } from '../bodies/verify-text.ts';
import { checkWritable } from '../conditions.ts';
import { readXml, textIn, type XmlElement } from '../read-xml.ts';
import { readText } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import type { UploadPart } from '../store/upload-table.ts';
import { s3Document } from '../xml.ts';
import { commit, type Operation } from './operation.ts';
import { uploadOf } from './uploads.ts';

const leastBytes = 5 * 1024 * 1024;

/** The stored part that an element names; number, ETag and checksums must match. */
function partFor(element: XmlElement, stored: ReadonlyMap<number, UploadPart>): UploadPart {
  const part = stored.get(Number(textIn(element, 'PartNumber')));
  const etag = (textIn(element, 'ETag') ?? '').replace(/^"|"$/g, '');
  const isSame =
    part?.etag === etag &&
    Object.entries(checksumElements(part.checksums)).every(
      ([name, value]) => (textIn(element, name) ?? value) === value,
    );
  if (part && isSame) return part;
  throw new S3Error(
    'InvalidPart',
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  );
}

function chosenParts(text: string, parts: readonly UploadPart[]): UploadPart[] {
  const stored = new Map(parts.map((part) => [part.number, part]));
  const named = readXml(text, 'CompleteMultipartUpload').children.filter(({ name }) => name === 'Part');
  if (named.length === 0) throw new S3Error('MalformedXML', 'You must specify at least one part');
  const chosen = named.map((element) => partFor(element, stored));
  for (const [index, part] of chosen.entries()) {
    const next = chosen[index + 1];
    if (next === undefined) continue;
    if (next.number <= part.number) {
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    if (part.size < leastBytes) {
      throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
        ProposedSize: String(part.size),
        MinSizeAllowed: String(leastBytes),
        PartNumber: String(part.number),
      });
    }
  }
  return chosen;
}

/** The ETag of a multipart object: the MD5 of its parts' MD5s, and their number. */
function etagOf(parts: readonly UploadPart[]): string {
  const hash = createHash('md5');
  for (const { etag } of parts) hash.update(Buffer.from(etag, 'hex'));
  return `${hash.digest('hex')}-${parts.length}`;
}

/** CompleteMultipartUpload. The object takes over the files of its parts; nothing is copied. */
export const completeMultipartUpload: Operation = async (request, buckets, verified) => {
  const { bucket, key, header } = request;
  const text = await readText(request);
  verifyText(text, request, verified);
  const { id, headers, tags } = uploadOf(request, buckets);
  const stored = buckets.uploads.parts(id);
  const parts = chosenParts(text, stored);
  const etag = etagOf(parts);
  const pieces = parts.map(({ file, size }) => ({ file, size }));
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
  const object = { key, size, etag, modified: buckets.now(), pieces, headers, checksums: {}, tags };
  commit(request, buckets, object, 'ObjectCreated:CompleteMultipartUpload', (present) => {
    checkWritable(present, header);
    buckets.uploads.end(id);
  });
  buckets.files.drop(stored.filter((part) => !parts.includes(part)).map(({ file }) => file));
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', 'x-amz-server-side-encryption': 'AES256' },
    body: s3Document('CompleteMultipartUploadResult', {
      Location: `http://${header('host')}/${bucket}/${key}`,
      Bucket: bucket,
      Key: key,
      ETag: `"${etag}"`,
    }),
  };
};
