const mebibyte = 1_048_576;

/** Files up to this size are uploaded in one request, in bytes. */
export const mostInOneRequest = 16 * mebibyte;

/** The least that S3 allows: a connection that is cut loses at most one part. */
const partBytes = 5 * mebibyte;

/** The sizes of the parts in which a larger file is uploaded, in order. */
export const partSizes = (size: number): number[] =>
  Array.from({ length: Math.ceil(size / partBytes) }, (_, index) =>
    Math.min(partBytes, size - index * partBytes),
  );
