import { closeDatabase, inTransaction, openDatabase } from '../../messages/database.ts';
import { type BucketTable, bucketTable } from './bucket-table.ts';
import { type Files, filesIn } from './files.ts';
import { type ObjectTable, objectTable } from './object-table.ts';
import { prepareTables } from './tables.ts';
import { type UploadTable, uploadTable } from './upload-table.ts';

/** Buckets on disk: a database for metadata and files for contents. */
export interface Store {
  readonly buckets: BucketTable;
  readonly objects: ObjectTable;
  readonly uploads: UploadTable;
  readonly files: Files;
  /** Runs `work` in a transaction. */
  inTransaction<T>(work: () => T): T;
  close(): void;
}

/** Opens the buckets of a data folder and removes files left by a kill. */
export function openStore(directory: string): Store {
  const database = openDatabase(directory);
  prepareTables(database);
  const [objects, uploads] = [objectTable(database), uploadTable(database)];
  const files = filesIn(directory);
  const known = new Set([...objects.allFiles(), ...uploads.allFiles()]);
  files.sweep((file) => known.has(file));
  return {
    buckets: bucketTable(database),
    objects,
    uploads,
    files,
    inTransaction: (work) => inTransaction(database, work),
    close: () => closeDatabase(directory),
  };
}
