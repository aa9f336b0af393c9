import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Queues, topic subscriptions, devices and stream positions in one SQLite file, so that a change of several is one transaction. */
const tables = `
  CREATE TABLE IF NOT EXISTS queues (
    name TEXT PRIMARY KEY,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sent INTEGER NOT NULL,
    visible INTEGER NOT NULL,
    receives INTEGER NOT NULL DEFAULT 0,
    first_received INTEGER,
    receipt TEXT,
    source TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, visible);
  CREATE INDEX IF NOT EXISTS messages_by_receipt ON messages (receipt);
  CREATE TABLE IF NOT EXISTS topics (
    name TEXT PRIMARY KEY
  ) STRICT;
  CREATE TABLE IF NOT EXISTS topic_subscriptions (
    arn TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    protocol TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    attributes TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS platform_applications (
    arn TEXT PRIMARY KEY
  ) STRICT;
  CREATE TABLE IF NOT EXISTS platform_endpoints (
    arn TEXT PRIMARY KEY,
    application TEXT NOT NULL,
    token TEXT NOT NULL,
    attributes TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS platform_endpoints_by_token ON platform_endpoints (application, token);
  CREATE TABLE IF NOT EXISTS positions (
    reader TEXT NOT NULL,
    shard TEXT NOT NULL,
    sequence TEXT NOT NULL,
    PRIMARY KEY (reader, shard)
  ) STRICT;
`;

interface Shared {
  readonly database: DatabaseSync;
  users: number;
}

const open = new Map<string, Shared>();

/** Opens the database of a data folder; all users in this process share one connection. */
export function openDatabase(directory: string): DatabaseSync {
  let shared = open.get(directory);
  if (!shared) {
    mkdirSync(directory, { recursive: true });
    const database = new DatabaseSync(join(directory, 'messages.sqlite'));
    // Writes survive a killed process immediately; only a power failure can undo the last ones.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(tables);
    shared = { database, users: 0 };
    open.set(directory, shared);
  }
  shared.users += 1;
  return shared.database;
}

/** Closes the database once its last user has closed it. */
export function closeDatabase(directory: string): void {
  const shared = open.get(directory);
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  open.delete(directory);
  shared.database.close();
}

/** Runs `work` in a transaction, which an exception rolls back. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
