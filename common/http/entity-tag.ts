import { createHash } from 'node:crypto';
import { Problem } from './problem.ts';

/**
 * Lets a write go on only if the caller's `If-Match` names the present representation. Pass `undefined` where the
 * resource does not exist. Throws `precondition-failed` (412).
 */
export type IfMatch = (representation: unknown) => void;

/** The strong entity tag of a representation: 132 bits of the SHA-256 of its JSON. */
export function entityTag(representation: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(representation)).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

/** True if an `If-Match` or `If-None-Match` header's list names `tag` (weak tags compared weakly when allowed). */
export function namesTag(header: string, tag: string, { weak }: { weak: boolean }): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => {
    const trimmed = candidate.trim();
    return trimmed === tag || (weak && trimmed === `W/${tag}`);
  });
}

/** The {@link IfMatch} check of a request, from its header; `undefined` without one. */
export function ifMatchOf(header: string | undefined): IfMatch | undefined {
  if (header === undefined) return undefined;
  return function ifMatch(representation) {
    if (representation !== undefined && namesTag(header, entityTag(representation), { weak: false })) return;
    throw preconditionFailed();
  };
}

/** The 412 of a write whose `If-Match` was overtaken, also between the check and the write. */
export function preconditionFailed(cause?: unknown): Problem {
  return new Problem('precondition-failed', {
    detail: 'Read the resource again, apply your change to what you find, and send its new ETag in If-Match.',
    cause,
  });
}
