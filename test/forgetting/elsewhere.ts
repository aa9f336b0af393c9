import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { requiredSetting } from '@moim/common/settings';
import { containsAny } from './tables.ts';

/** The data folder of the local AWS under test. */
const folder = () => dirname(requiredSetting('FUNCTIONS_LOG'));

/**
 * Where the texts are outside the tables: messages in queues and dead-letter queues, objects and unfinished uploads in
 * buckets, users and sessions of the user pool, secrets. Reads what the local AWS keeps on disk, so that nothing is received.
 */
export const placesWith = (texts: readonly string[]): string[] => [...rowsWith(texts), ...filesWith(texts)];

function rowsWith(texts: readonly string[]): string[] {
  const database = new DatabaseSync(join(folder(), 'messages.sqlite'), { readOnly: true });
  try {
    const rows = [
      ...database
        .prepare(
          "SELECT 'queue ' || queue AS place, body, attributes FROM messages WHERE queue LIKE 'moim-%'",
        )
        .all(),
      ...database
        .prepare("SELECT 'bucket ' || bucket AS place, CAST(key AS TEXT) AS key, headers, tags FROM objects")
        .all(),
      ...database
        .prepare(
          "SELECT 'upload to ' || bucket AS place, CAST(key AS TEXT) AS key, headers, tags FROM uploads",
        )
        .all(),
      ...database.prepare("SELECT 'push endpoint' AS place, * FROM platform_endpoints").all(),
    ];
    return rows.filter((row) => containsAny(row, texts)).map((row) => JSON.stringify(row));
  } finally {
    database.close();
  }
}

/** The user pool and the secrets are JSON files. */
const filesWith = (texts: readonly string[]): string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.json'))
    .filter((name) => containsAny(JSON.parse(readFileSync(join(folder(), name), 'utf8')), texts));
