import { entityTag, entityTagsIn, namesTag } from './entity-tag.ts';
import { Problem } from './problem.ts';
import { invalidRequest } from './validation.ts';

/**
 * Checks the caller's `If-Match` and `If-None-Match` against the current representation; pass `undefined` if the
 * resource does not exist. Throws `precondition-failed` (412).
 *
 * The resource may change between the check and the write, so make the write conditional on the state you checked,
 * including its absence.
 *
 * @example
 * const current = await orders.get({ orderId }, { consistent: true });
 * precondition?.(current && showOrder(current));
 */
export type Precondition<Representation = unknown> = (representation: Representation | undefined) => void;

/**
 * Makes a precondition that takes the stored entity instead of its public representation. `show` turns one into the
 * other; a caller's ETag always refers to the public one.
 *
 * @example await orders.deleteOrder(caller.userId, params.orderId, preconditionOnStored(precondition, showOrder));
 */
export function preconditionOnStored<Stored>(
  precondition: Precondition | undefined,
  show: (stored: Stored) => unknown,
): Precondition<Stored> | undefined {
  return precondition && ((stored) => precondition(stored && show(stored)));
}

/**
 * Makes the {@link Precondition} of a request's headers (RFC 9110, 13.2.2); `undefined` if they set none. Throws
 * `invalid-request` for a header that is neither `*` nor a list of entity tags, because a condition that cannot be read
 * must not be taken for one that holds. A repeated header arrives as one list.
 */
export function preconditionOf(
  headers: Readonly<Record<string, string | undefined>>,
): Precondition | undefined {
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  if (wanted === undefined && unwanted === undefined) return undefined;
  const malformed = [['If-Match', wanted] as const, ['If-None-Match', unwanted] as const].filter(
    ([, header]) => header !== undefined && entityTagsIn(header) === undefined,
  );
  if (malformed.length > 0)
    throw invalidRequest(malformed.map(([path]) => ({ path, message: tagsExpected })));
  return function precondition(representation) {
    const tag = representation === undefined ? undefined : entityTag(representation);
    if (wanted !== undefined && !(tag && namesTag(wanted, tag, { weak: false }))) throw preconditionFailed();
    if (unwanted !== undefined && tag && namesTag(unwanted, tag, { weak: true })) throw excludedState();
  };
}

const tagsExpected = 'Must be ETags in quotes, as they were received, or one *';

/** Makes the 412 for a write that lost a race between the check of its precondition and the write. */
export function preconditionFailed(cause?: unknown): Problem {
  return new Problem('precondition-failed', {
    detail: 'Read the resource again, reapply your change, and send its new ETag in If-Match.',
    cause,
  });
}

function excludedState(): Problem {
  return new Problem('precondition-failed', {
    detail: 'The resource exists in a state that If-None-Match excludes. Read it before you change it.',
  });
}
