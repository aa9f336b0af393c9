import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type JsonObject, objectOf } from '../../core/json.ts';

/** A bucket with the properties of its CloudFormation resource. */
export interface Bucket {
  readonly name: string;
  readonly properties: JsonObject;
  /** Milliseconds since the epoch. */
  readonly created: number;
}

export interface BucketTable {
  get(name: string): Bucket | undefined;
  list(): Bucket[];
  /** Creates the bucket or updates its properties. */
  put(bucket: Bucket): void;
  remove(name: string): void;
}

const bucketIn = (row: Record<string, SQLOutputValue>): Bucket => ({
  name: String(row.name),
  properties: objectOf(JSON.parse(String(row.properties))),
  created: Number(row.created),
});

export function bucketTable(database: DatabaseSync): BucketTable {
  const list = database.prepare('SELECT * FROM buckets ORDER BY name');
  const put = database.prepare(
    'INSERT INTO buckets VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET properties = excluded.properties',
  );
  const remove = database.prepare('DELETE FROM buckets WHERE name = ?');
  const known = new Map(list.all().map((row) => [String(row.name), bucketIn(row)]));

  return {
    get: (name) => known.get(name),
    list: () => list.all().map(bucketIn),
    put: (bucket) => {
      const { name, properties, created } = {
        ...bucket,
        created: known.get(bucket.name)?.created ?? bucket.created,
      };
      put.run(name, JSON.stringify(properties), created);
      known.set(name, { name, properties, created });
    },
    remove: (name) => {
      remove.run(name);
      known.delete(name);
    },
  };
}
