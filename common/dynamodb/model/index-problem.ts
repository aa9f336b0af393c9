import { ExactNumber } from '../codec/exact-number.ts';
import type { IndexedField } from './model.ts';

/** Why an index cannot hold a value; `undefined` if it can. */
export function indexProblem({ type, maxBytes, field }: IndexedField, value: unknown): string | undefined {
  if (type === 'number') {
    return typeof value === 'number' || typeof value === 'bigint' || value instanceof ExactNumber
      ? undefined
      : 'must be a number';
  }
  if (type === 'string' && (typeof value === 'number' || typeof value === 'bigint'))
    return `must be string (or declare types: { ${field}: 'number' })`;
  if (typeof value !== 'string' && !(value instanceof Uint8Array)) return `must be ${type}`;
  if ((typeof value === 'string') !== (type === 'string')) return `must be ${type}`;
  if (value.length === 0) return 'must not be empty';
  // A UTF-16 unit takes at most three bytes in UTF-8, so short values need no counting.
  if (value.length * 3 <= maxBytes) return undefined;
  const bytes = Buffer.byteLength(value);
  return bytes > maxBytes ? `must have at most ${maxBytes} bytes, got ${bytes}` : undefined;
}
