import { S3Error } from './s3-error.ts';
import type { StoredObject } from './store/stored.ts';

type Header = (name: string) => string | undefined;

const failed = (condition: string): S3Error =>
  new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition: condition,
  });

const names = (list: string, etag: string): boolean =>
  list.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^(W\/)?"|"$/g, '') === etag);

/** An HTTP date in seconds; undefined when it is missing or invalid. */
const secondsOf = (date: string | undefined): number | undefined => {
  const milliseconds = Date.parse(date ?? '');
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
};

/**
 * Checks the conditions of a read. Throws PreconditionFailed.
 *
 * @param prefix header prefix, for conditions on the source of a copy
 * @returns true when the caller already has the object
 */
export function isNotModified(object: StoredObject, header: Header, prefix = ''): boolean {
  const modified = Math.floor(object.modified / 1000);
  const [match, noneMatch] = [header(`${prefix}if-match`), header(`${prefix}if-none-match`)];
  const since = secondsOf(header(`${prefix}if-modified-since`));
  const unmodified = secondsOf(header(`${prefix}if-unmodified-since`));
  if (match !== undefined && !names(match, object.etag)) throw failed('If-Match');
  if (match === undefined && unmodified !== undefined && modified > unmodified) {
    throw failed('If-Unmodified-Since');
  }
  if (noneMatch !== undefined) return names(noneMatch, object.etag);
  return since !== undefined && modified <= since;
}

/** Checks the conditions of a write or delete against the present object. */
export function checkWritable(present: StoredObject | undefined, header: Header): void {
  const [match, noneMatch] = [header('if-match'), header('if-none-match')];
  if (noneMatch !== undefined) {
    if (noneMatch !== '*') {
      throw new S3Error(
        'NotImplemented',
        'A header you provided implies functionality that is not implemented',
        {
          Header: 'If-None-Match',
        },
      );
    }
    if (present !== undefined) throw failed('If-None-Match');
  }
  if (match === undefined) return;
  if (present === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (!names(match, present.etag)) throw failed('If-Match');
}
