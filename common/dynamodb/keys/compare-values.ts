/** Whether no value lies from `low` to `high`, in DynamoDB's order; values of two types have none. */
export function isReversed(low: unknown, high: unknown): boolean {
  return compareValues(low, high) > 0;
}

/** Whether two values of keys are equal. */
export function areEqual(left: unknown, right: unknown): boolean {
  return typeof left === typeof right || (isNumber(left) && isNumber(right))
    ? compareValues(left, right) === 0
    : false;
}

/** Compares numbers by size, and text and binary by byte. */
export function compareValues(left: unknown, right: unknown): number {
  if (isNumber(left) && isNumber(right)) return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'string' && typeof right === 'string') {
    return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  return 0;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
