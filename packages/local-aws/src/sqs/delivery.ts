import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../messages/database.ts';
import type { Message } from './message.ts';
import type { QueueSettings } from './settings.ts';

type Receive = (name: string, most: number, visibility?: number) => Message[];

/**
 * Receives messages as SQS does: a received message is invisible for a while, one received too often moves to the
 * dead-letter queue, and one older than the retention period is deleted.
 */
export function delivery(
  database: DatabaseSync,
  settings: (name: string) => QueueSettings | undefined,
  now: () => number,
): Receive {
  const visible = database.prepare(
    'SELECT * FROM messages WHERE queue = ? AND visible <= ? ORDER BY number LIMIT ?',
  );
  const take = database.prepare(
    `UPDATE messages SET receives = receives + 1, first_received = coalesce(first_received, ?), visible = ?,
      receipt = ? WHERE number = ?`,
  );
  const moveToDeadLetters = database.prepare(
    `UPDATE messages SET source = queue, queue = ?, receives = 0, receipt = NULL, first_received = NULL, visible = ?
      WHERE queue = ? AND visible <= ? AND receives >= ?`,
  );
  const forget = database.prepare('DELETE FROM messages WHERE queue = ? AND sent < ?');

  return (name, most, visibility) => {
    const queue = settings(name);
    if (!queue) return [];
    const time = now();
    if (!visible.get(name, time, 1)) return [];
    return inTransaction(database, () => {
      forget.run(name, time - queue.retention * 1000);
      const { deadLetters } = queue;
      if (deadLetters) moveToDeadLetters.run(deadLetters.queue, time, name, time, deadLetters.tries);
      return visible.all(name, time, most).map((row) => {
        const receipt = randomUUID();
        const firstReceived = Number(row.first_received ?? time);
        take.run(time, time + (visibility ?? queue.visibility) * 1000, receipt, row.number ?? null);
        return {
          id: String(row.id),
          body: String(row.body),
          attributes: String(row.attributes),
          sent: Number(row.sent),
          firstReceived,
          receives: Number(row.receives) + 1,
          receipt,
          ...(row.source !== null && { source: String(row.source) }),
        };
      });
    });
  };
}
