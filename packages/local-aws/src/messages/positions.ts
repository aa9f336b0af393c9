import { closeDatabase, openDatabase } from './database.ts';

/** A reader's position in each shard of a stream, on disk, so that the next start resumes there. */
export interface Positions {
  /** Sequence number of the last finished record. */
  get(shard: string): string | undefined;
  set(shard: string, sequence: string): void;
  close(): void;
}

/** Opens the positions of `reader` in a data folder. */
export function openPositions(directory: string, reader: string): Positions {
  const database = openDatabase(directory);
  const read = database.prepare('SELECT sequence FROM positions WHERE reader = ? AND shard = ?');
  const write = database.prepare(
    'INSERT INTO positions VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sequence = excluded.sequence',
  );
  return {
    get: (shard) => {
      const row = read.get(reader, shard);
      return row === undefined ? undefined : String(row.sequence);
    },
    set: (shard, sequence) => void write.run(reader, shard, sequence),
    close: () => closeDatabase(directory),
  };
}
