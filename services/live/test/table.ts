import { randomUUID } from 'node:crypto';
import { transaction } from '@moim/common/dynamodb';
import { connections, expiryOf } from '../src/models/connection.ts';
import { connectionsWrite, readPerson } from '../src/services/person-writes.ts';

interface Times {
  /** When the connection was opened, in epoch milliseconds. By default so long ago that its handshake is over. */
  openedAt?: number;
  endsAt?: number;
}

/** Stores a connection of a person in a test's own table, and returns its id. */
export async function openConnection(
  userId: string,
  { openedAt = Date.now() - 60_000, endsAt = openedAt + 3_600_000 }: Times = {},
): Promise<string> {
  const connectionId = `${randomUUID()}=`;
  const person = await readPerson(userId);
  const all = { ...person?.connections, [connectionId]: { openedAt, endsAt } };
  await transaction(
    connectionsWrite(userId, person, all),
    connections.create.tx({ connectionId, userId, endsAt, expiresAt: expiryOf(endsAt) }),
  );
  return connectionId;
}

/** The ids of a person's connections as both kinds of items have them. Throws an Error if they disagree. */
export async function storedConnections(userId: string): Promise<string[]> {
  const ids = Object.keys((await readPerson(userId))?.connections ?? {});
  for (const connectionId of ids) {
    const connection = await connections.get({ connectionId }, { consistent: true });
    if (connection?.userId !== userId) throw new Error(`The connection ${connectionId} is not stored`);
  }
  return ids;
}

/** Whether a connection has an item of its own. */
export const isStored = async (connectionId: string): Promise<boolean> =>
  (await connections.get({ connectionId }, { consistent: true })) !== undefined;
