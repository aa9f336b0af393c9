import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { keyBytes, keyOf, textsOf } from './stored.ts';

/** A multipart upload in progress. */
export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly started: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

export interface UploadPart {
  readonly number: number;
  readonly file: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: number;
  readonly checksums: Readonly<Record<string, string>>;
}

export interface UploadTable {
  begin(upload: Omit<Upload, 'id'>): Upload;
  get(id: string, bucket: string, key: string): Upload | undefined;
  /** The uploads of a bucket, oldest first. */
  list(bucket: string): Upload[];
  parts(id: string): UploadPart[];
  /** @returns the file of the replaced part */
  putPart(id: string, part: UploadPart): string | undefined;
  end(id: string): void;
  allFiles(): Iterable<string>;
}

type Row = Record<string, SQLOutputValue>;

const uploadIn = (row: Row): Upload => ({
  id: String(row.id),
  bucket: String(row.bucket),
  key: keyOf(row.key),
  started: Number(row.started),
  headers: textsOf(row.headers),
  tags: textsOf(row.tags),
});

const partIn = (row: Row): UploadPart => ({
  number: Number(row.number),
  file: String(row.file),
  size: Number(row.size),
  etag: String(row.etag),
  modified: Number(row.modified),
  checksums: textsOf(row.checksums),
});

export function uploadTable(database: DatabaseSync): UploadTable {
  database.exec('PRAGMA foreign_keys = ON');
  const begin = database.prepare('INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?)');
  const get = database.prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?');
  const list = database.prepare('SELECT * FROM uploads WHERE bucket = ? ORDER BY started, id');
  const end = database.prepare('DELETE FROM uploads WHERE id = ?');
  const parts = database.prepare('SELECT * FROM parts WHERE upload = ? ORDER BY number');
  const former = database.prepare('SELECT file FROM parts WHERE upload = ? AND number = ?');
  const putPart = database.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)');
  const files = database.prepare('SELECT file FROM parts');

  return {
    begin: (given) => {
      const upload = { ...given, id: randomBytes(48).toString('base64url') };
      const { id, bucket, key, started, headers, tags } = upload;
      begin.run(id, bucket, keyBytes(key), started, JSON.stringify(headers), JSON.stringify(tags));
      return upload;
    },
    get: (id, bucket, key) => {
      const row = get.get(id, bucket, keyBytes(key));
      return row && uploadIn(row);
    },
    list: (bucket) => list.all(bucket).map(uploadIn),
    parts: (id) => parts.all(id).map(partIn),
    putPart: (id, { number, file, size, etag, modified, checksums }) => {
      const row = former.get(id, number);
      putPart.run(id, number, file, size, etag, modified, JSON.stringify(checksums));
      return row && String(row.file);
    },
    end: (id) => void end.run(id),
    allFiles: function* () {
      for (const { file } of files.iterate()) yield String(file);
    },
  };
}
