import { encode } from '../../protocols/signature-v4/canonical-request.ts';
import { S3Error } from '../s3-error.ts';
import { keyBytes, type StoredObject } from '../store/stored.ts';
import { s3Document } from '../xml.ts';
import type { Operation } from './operation.ts';

const most = 1000;

interface Page {
  readonly objects: StoredObject[];
  readonly prefixes: string[];
  /** The last key of this page, when more follow. */
  readonly next?: string;
}

interface PageRequest {
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
  /** The page starts after this key, or after all keys with this common prefix. */
  readonly after: string;
}

function pageOf(objects: Iterable<StoredObject>, { prefix, delimiter, limit, after }: PageRequest): Page {
  const page: Page = { objects: [], prefixes: [] };
  let last = after;
  for (const object of objects) {
    const at = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const common = at < 0 ? undefined : object.key.slice(0, at + delimiter.length);
    if (common !== undefined && common === last) continue;
    if (page.objects.length + page.prefixes.length === limit) return { ...page, next: last };
    if (common === undefined) page.objects.push(object);
    else page.prefixes.push(common);
    last = common ?? object.key;
  }
  return page;
}

const tokenOf = (key: string): string => keyBytes(key).toString('base64url');

function startOf(token: string | undefined, startAfter: string): string {
  if (token === undefined) return startAfter;
  const key = Buffer.from(token, 'base64url').toString('utf8');
  if (tokenOf(key) === token) return key;
  throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
}

/** ListObjectsV2. */
export const listObjects: Operation = async (request, { objects }) => {
  const { bucket, parameter } = request;
  const [prefix, delimiter] = [parameter('prefix') ?? '', parameter('delimiter') ?? ''];
  const requested = Number(parameter('max-keys') ?? most);
  if (!Number.isInteger(requested) || requested < 0) {
    throw new S3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  }
  const limit = Math.min(requested, most);
  const [token, startAfter] = [parameter('continuation-token'), parameter('start-after')];
  const after = startOf(token, startAfter ?? '');
  const listed = objects.list(bucket, prefix, keyBytes(after));
  const page: Page =
    limit === 0 ? { objects: [], prefixes: [] } : pageOf(listed, { prefix, delimiter, limit, after });
  const encoding = parameter('encoding-type');
  const shown = (text: string): string => (encoding === 'url' ? encode(text).replaceAll('%2F', '/') : text);
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: s3Document('ListBucketResult', {
      Name: bucket,
      Prefix: shown(prefix),
      KeyCount: page.objects.length + page.prefixes.length,
      MaxKeys: limit,
      IsTruncated: page.next !== undefined,
      ...(delimiter !== '' && { Delimiter: shown(delimiter) }),
      ...(encoding !== undefined && { EncodingType: encoding }),
      ...(token !== undefined && { ContinuationToken: token }),
      ...(startAfter !== undefined && { StartAfter: shown(startAfter) }),
      ...(page.next !== undefined && { NextContinuationToken: tokenOf(page.next) }),
      Contents: page.objects.map(({ key, modified, etag, size }) => ({
        Key: shown(key),
        LastModified: new Date(modified).toISOString(),
        ETag: `"${etag}"`,
        Size: size,
        StorageClass: 'STANDARD',
      })),
      CommonPrefixes: page.prefixes.map((one) => ({ Prefix: shown(one) })),
    }),
  };
};
