import { randomBytes } from 'node:crypto';

let origin: string | undefined;
let count = 0;

/** A text that no other write, of this process or another, has: one for each write that is asked for. */
export function newWriteToken(): string {
  // Made at the first write: a process that is restored from a snapshot must not share it with its siblings.
  origin ??= randomBytes(9).toString('base64url');
  count += 1;
  return origin + count.toString(36);
}
