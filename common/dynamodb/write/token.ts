import { randomBytes } from 'node:crypto';

let origin: string | undefined;
let count = 0;

/** A unique token: no other write, of this process or another, has the same. */
export function newWriteToken(): string {
  // Created at the first write: processes that are restored from the same snapshot must not share it.
  origin ??= randomBytes(9).toString('base64url');
  count += 1;
  return origin + count.toString(36);
}
