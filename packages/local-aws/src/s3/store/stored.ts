import type { SQLOutputValue } from 'node:sqlite';
import { objectOf } from '../../core/json.ts';
import type { Piece } from './files.ts';

/** A stored object. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** The ETag without quotes. */
  readonly etag: string;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  readonly pieces: readonly Piece[];
  /** Stored headers: content-type, x-amz-meta-… and others. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksums: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

export const keyBytes = (key: string): Buffer => Buffer.from(key, 'utf8');

export const keyOf = (value: SQLOutputValue | undefined): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : '';

/** Parses a column that holds strings by name. */
export const textsOf = (value: SQLOutputValue | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(objectOf(JSON.parse(String(value)))).map(([name, text]) => [name, String(text)]),
  );

export function piecesOf(value: SQLOutputValue | undefined): Piece[] {
  const pieces: unknown = JSON.parse(String(value));
  return (Array.isArray(pieces) ? pieces : [])
    .map(objectOf)
    .map(({ file, size }) => ({ file: String(file), size: Number(size) }));
}
