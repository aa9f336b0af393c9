import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { keyBytes, keyOf, piecesOf, type StoredObject, textsOf } from './stored.ts';

export interface ObjectTable {
  get(bucket: string, key: string): StoredObject | undefined;
  put(bucket: string, object: StoredObject): void;
  remove(bucket: string, key: string): void;
  /** Objects whose key starts with `prefix` and sorts after `after`, in byte order. */
  list(bucket: string, prefix: string, after: Buffer): Iterable<StoredObject>;
  isEmpty(bucket: string): boolean;
  allFiles(): Iterable<string>;
}

type Row = Record<string, SQLOutputValue>;

const objectIn = (row: Row): StoredObject => ({
  key: keyOf(row.key),
  size: Number(row.size),
  etag: String(row.etag),
  modified: Number(row.modified),
  pieces: piecesOf(row.pieces),
  headers: textsOf(row.headers),
  checksums: textsOf(row.checksums),
  tags: textsOf(row.tags),
});

export function objectTable(database: DatabaseSync): ObjectTable {
  const get = database.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  const any = database.prepare('SELECT 1 FROM objects WHERE bucket = ? LIMIT 1');
  const page = database.prepare(
    'SELECT * FROM objects WHERE bucket = ? AND key > ? AND key >= ? ORDER BY key LIMIT 500',
  );
  const files = database.prepare('SELECT pieces FROM objects');

  return {
    get: (bucket, key) => {
      const row = get.get(bucket, keyBytes(key));
      return row && objectIn(row);
    },
    put: (bucket, { key, size, etag, modified, ...rest }) => {
      const texts = [rest.pieces, rest.headers, rest.checksums, rest.tags].map((part) =>
        JSON.stringify(part),
      );
      put.run(bucket, keyBytes(key), size, etag, modified, ...texts);
    },
    remove: (bucket, key) => void remove.run(bucket, keyBytes(key)),
    list: function* (bucket, prefix, after) {
      const begin = keyBytes(prefix);
      // In pages, because the caller may change the table meanwhile.
      for (let from = after; ; ) {
        const rows = page.all(bucket, from, begin);
        for (const row of rows) {
          const object = objectIn(row);
          from = keyBytes(object.key);
          if (!object.key.startsWith(prefix)) return;
          yield object;
        }
        if (rows.length === 0) return;
      }
    },
    isEmpty: (bucket) => any.get(bucket) === undefined,
    allFiles: function* () {
      for (const { pieces } of files.iterate()) for (const { file } of piecesOf(pieces)) yield file;
    },
  };
}
