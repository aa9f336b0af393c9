import { entityTag, namesTag } from './entity-tag.ts';
import { Problem } from './problem.ts';

/**
 * Lets a write go on only if the caller's `If-Match` and `If-None-Match` hold for the present representation. Pass
 * `undefined` where the resource does not exist. Throws `precondition-failed` (412).
 *
 * What it was checked on may change before the write: write on condition that it has not, and that what was not there
 * still is not.
 *
 * @example
 * const current = await orders.get({ orderId }, { consistent: true });
 * precondition?.(current && showOrder(current));
 */
export type Precondition<Representation = unknown> = (representation: Representation | undefined) => void;

/**
 * The same of what is stored: a caller's precondition speaks of what they see, the service of what there is. `show`
 * makes the one of the other.
 *
 * @example await orders.deleteOrder(caller.userId, params.orderId, preconditionOnStored(precondition, showOrder));
 */
export function preconditionOnStored<Stored>(
  precondition: Precondition | undefined,
  show: (stored: Stored) => unknown,
): Precondition<Stored> | undefined {
  return precondition && ((stored) => precondition(stored && show(stored)));
}

/** The {@link Precondition} that a request's headers set (RFC 9110, 13.2.2); `undefined` without one. */
export function preconditionOf(
  headers: Readonly<Record<string, string | undefined>>,
): Precondition | undefined {
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  if (wanted === undefined && unwanted === undefined) return undefined;
  return function precondition(representation) {
    const tag = representation === undefined ? undefined : entityTag(representation);
    if (wanted !== undefined && !(tag && namesTag(wanted, tag, { weak: false }))) throw preconditionFailed();
    if (unwanted !== undefined && tag && namesTag(unwanted, tag, { weak: true })) throw ruledOut();
  };
}

/** The 412 of a write that was overtaken between the check of its precondition and the write. */
export function preconditionFailed(cause?: unknown): Problem {
  return new Problem('precondition-failed', {
    detail: 'Read the resource again, apply your change to what you find, and send its new ETag in If-Match.',
    cause,
  });
}

function ruledOut(): Problem {
  return new Problem('precondition-failed', {
    detail: 'The resource is there, in a state that If-None-Match rules out. Read it before you change it.',
  });
}
