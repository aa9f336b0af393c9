import { createReadStream } from 'node:fs';
import type { Buckets } from '../buckets.ts';
import { isNotModified } from '../conditions.ts';
import { headersOf } from '../object-headers.ts';
import type { S3Request, S3Response } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import type { StoredObject } from '../store/stored.ts';
import { existing, type Operation } from './operation.ts';

/** Response headers that a signed request can override. */
const replaced = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The requested range; undefined (all bytes) for a header that S3 ignores. Throws InvalidRange for an empty one. */
function rangeOf(header: string | undefined, size: number): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  if (first >= size || (from === '' && Number(to) === 0)) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: header ?? '',
      ActualObjectSize: String(size),
    });
  }
  return { first, last };
}

/** Streams an object's bytes from its files. */
async function* read(
  { pieces }: StoredObject,
  { files }: Buckets,
  { first, last }: Range,
): AsyncGenerator<Buffer> {
  const release = files.hold(pieces);
  try {
    let start = 0;
    for (const { file, size } of pieces) {
      const [from, to] = [Math.max(first - start, 0), Math.min(last - start, size - 1)];
      if (from <= to)
        yield* createReadStream(files.path(file), { start: from, end: to, highWaterMark: 256 * 1024 });
      start += size;
    }
  } finally {
    release();
  }
}

function answerHeaders(request: S3Request, object: StoredObject, isWhole: boolean): Record<string, string> {
  const withChecksums = request.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && isWhole;
  const overrides = replaced.flatMap((name) => {
    const value = request.parameter(`response-${name}`);
    // Header values must be Latin-1 without line breaks.
    return value === undefined ? [] : [[name, value.replace(/[^\t\x20-\x7e\xa0-\xff]/g, ' ')] as const];
  });
  return { ...headersOf(object, withChecksums), ...Object.fromEntries(overrides) };
}

/** GetObject and HeadObject. */
export const getObject: Operation = async (request, buckets): Promise<S3Response> => {
  const object = existing(request, buckets);
  const { size } = object;
  if (isNotModified(object, request.header)) {
    const { etag = '', 'last-modified': modified = '' } = headersOf(object, false);
    return { status: 304, headers: { etag, 'last-modified': modified } };
  }
  const range = rangeOf(request.header('range'), size);
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const isHead = request.method === 'HEAD';
  return {
    status: range ? 206 : 200,
    headers: {
      ...answerHeaders(request, object, range === undefined),
      'content-length': String(last - first + 1),
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
    ...(!isHead && { body: read(object, buckets, { first, last }) }),
  };
};
