import { S3Error } from './s3-error.ts';
import type { StoredObject } from './store/stored.ts';

const kept = ['cache-control', 'content-disposition', 'content-language', 'content-type', 'expires'];
const mostMetadataBytes = 2 * 1024;

type Header = (name: string) => string | undefined;

/** The request headers that are stored with the object. */
export function keptHeaders(header: Header, headerNames: Iterable<string>): Record<string, string> {
  const metadata = [...headerNames].filter((name) => name.startsWith('x-amz-meta-'));
  const bytes = metadata.reduce(
    (sum, name) => sum + name.length - 'x-amz-meta-'.length + (header(name)?.length ?? 0),
    0,
  );
  if (bytes > mostMetadataBytes) {
    throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  }
  // `aws-chunked` describes the transfer, not the object.
  const encodings = (header('content-encoding') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked');
  const entries = [...kept, ...metadata].flatMap((name) => {
    const value = header(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(entries),
    ...(encodings.length > 0 && { 'content-encoding': encodings.join(',') }),
  };
}

/** Parses the tagging header, which has the form of a query string. */
export function tagsIn(given: string | undefined): Record<string, string> {
  const tags = Object.fromEntries(new URLSearchParams(given ?? ''));
  if (Object.keys(tags).length > 10) throw new S3Error('InvalidTag', 'Object tags cannot be greater than 10');
  return tags;
}

/** Headers of every response about an object. */
export function headersOf(object: StoredObject, withChecksums: boolean): Record<string, string> {
  const tagCount = Object.keys(object.tags).length;
  return {
    ...object.headers,
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-server-side-encryption': 'AES256',
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(withChecksums && object.checksums),
  };
}
