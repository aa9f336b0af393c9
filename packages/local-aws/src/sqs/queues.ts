import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { closeDatabase, openDatabase } from '../messages/database.ts';
import { delivery } from './delivery.ts';
import type { Message } from './message.ts';
import { deliveriesOfMessage } from './repetitions.ts';
import { type QueueSettings, savedSettings } from './settings.ts';

/** Queues with SQS's semantics, kept on disk: a message survives a kill once `send` has returned. */
export interface Queues {
  create(name: string, settings: QueueSettings): void;
  settings(name: string): QueueSettings | undefined;
  names(): string[];
  /** @returns the message id; undefined when the queue does not exist */
  send(name: string, body: string, options?: { attributes?: string; delay?: number }): string | undefined;
  /** Receives up to `most` visible messages, which become invisible for `visibility` seconds. */
  receive(name: string, most: number, visibility?: number): Message[];
  /** The same, waiting up to `milliseconds` for the first message. */
  receiveSoon(name: string, most: number, milliseconds: number, visibility?: number): Promise<Message[]>;
  delete(receipt: string): void;
  /** Makes a received message visible again in `seconds`. */
  postpone(receipt: string, seconds: number): void;
  /** Makes messages visible again immediately, as if they had not been received. */
  returnToQueue(receipts: readonly string[]): void;
  /** Makes all messages of a queue visible within `seconds`. */
  makeVisibleWithin(name: string, seconds: number): void;
  counts(name: string): { visible: number; invisible: number; delayed: number };
  purge(name: string): void;
  /**
   * Moves all messages of a dead-letter queue to their source queues, or to `to`.
   *
   * @returns the number of messages
   */
  move(from: string, to: string | undefined): number;
  close(): void;
}

const text = (value: SQLOutputValue | undefined): string => String(value ?? '');

/** Opens the queues in a data folder. */
export function openQueues(directory: string, now: () => number = Date.now): Queues {
  const database: DatabaseSync = openDatabase(directory);
  const arrivals = arrivalsIn(directory);
  const known = new Map<string, QueueSettings>();
  for (const row of database.prepare('SELECT name, settings FROM queues').all()) {
    known.set(text(row.name), savedSettings(text(row.settings)));
  }
  const settings = (name: string): QueueSettings | undefined => {
    const row = known.get(name);
    if (row) return row;
    // Another emulator of this process may have created it.
    const saved = database.prepare('SELECT settings FROM queues WHERE name = ?').get(name);
    if (saved) known.set(name, savedSettings(text(saved.settings)));
    return known.get(name);
  };
  const statements = {
    save: database.prepare(
      'INSERT INTO queues (name, settings) VALUES (?, ?) ON CONFLICT DO UPDATE SET settings = excluded.settings',
    ),
    send: database.prepare(
      'INSERT INTO messages (id, queue, body, attributes, sent, visible) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    delete: database.prepare('DELETE FROM messages WHERE receipt = ?'),
    postpone: database.prepare('UPDATE messages SET visible = ? WHERE receipt = ?'),
    returnToQueue: database.prepare(
      'UPDATE messages SET visible = ?, receives = receives - 1, receipt = NULL WHERE receipt = ?',
    ),
    makeVisibleWithin: database.prepare('UPDATE messages SET visible = ?1 WHERE queue = ?2 AND visible > ?1'),
    counts: database.prepare(
      `SELECT count(*) FILTER (WHERE visible <= ?1) AS visible,
        count(*) FILTER (WHERE visible > ?1 AND receipt IS NOT NULL) AS invisible,
        count(*) FILTER (WHERE visible > ?1 AND receipt IS NULL) AS delayed FROM messages WHERE queue = ?2`,
    ),
    purge: database.prepare('DELETE FROM messages WHERE queue = ?'),
    move: database.prepare(
      `UPDATE messages SET queue = coalesce(?, source), source = NULL, receives = 0, receipt = NULL, visible = ?
        WHERE queue = ? AND coalesce(?, source) IS NOT NULL`,
    ),
  };
  const receive = delivery(database, settings, now);

  return {
    create: (name, given) => {
      known.set(name, given);
      statements.save.run(name, JSON.stringify(given));
    },
    settings,
    names: () =>
      database
        .prepare('SELECT name FROM queues ORDER BY name')
        .all()
        .map(({ name }) => text(name)),
    send: (name, body, { attributes = '{}', delay } = {}) => {
      const queue = settings(name);
      if (!queue) return undefined;
      const [id, time] = [randomUUID(), now()];
      const visible = time + (delay ?? queue.delay) * 1000;
      for (const late of deliveriesOfMessage())
        statements.send.run(id, name, body, attributes, time, visible + late);
      arrivals.emit(name);
      return id;
    },
    receive,
    receiveSoon: async (name, most, milliseconds, visibility) => {
      const end = now() + milliseconds;
      for (;;) {
        const messages = receive(name, most, visibility);
        const left = end - now();
        if (messages.length > 0 || left <= 0) return messages;
        // Messages also become visible again by themselves.
        const signal = AbortSignal.timeout(Math.min(left, 200));
        await once(arrivals, name, { signal }).catch(() => {});
      }
    },
    delete: (receipt) => void statements.delete.run(receipt),
    postpone: (receipt, seconds) => void statements.postpone.run(now() + seconds * 1000, receipt),
    returnToQueue: (receipts) => {
      for (const receipt of receipts) statements.returnToQueue.run(now(), receipt);
    },
    makeVisibleWithin: (name, seconds) => void statements.makeVisibleWithin.run(now() + seconds * 1000, name),
    counts: (name) => {
      const { visible, invisible, delayed } = statements.counts.get(now(), name) ?? {};
      return { visible: Number(visible), invisible: Number(invisible), delayed: Number(delayed) };
    },
    purge: (name) => void statements.purge.run(name),
    move: (from, to) => Number(statements.move.run(to ?? null, now(), from, to ?? null).changes),
    close: () => closeDatabase(directory),
  };
}

const emitters = new Map<string, EventEmitter>();

/** Notifies all waiting receivers of this process. */
function arrivalsIn(directory: string): EventEmitter {
  const emitter = emitters.get(directory) ?? new EventEmitter().setMaxListeners(0);
  emitters.set(directory, emitter);
  return emitter;
}
