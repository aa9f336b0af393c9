import { Problem } from '@moim/common/http';
import { type Connection, connections } from '../models/connection.ts';
import { closeConnections } from './close-connections.ts';
import { forgetConnections } from './forget-connections.ts';

/**
 * The connection that an action came over. One that was forgotten, or whose token has ended, is closed: throws
 * `unauthorized`.
 */
export async function requireConnection(connectionId: string, now = Date.now()): Promise<Connection> {
  const connection = await connections.get({ connectionId }, { consistent: true });
  if (connection && connection.endsAt > now) return connection;
  if (connection) await forgetConnections(connection.userId, [connectionId]);
  await closeConnections([connectionId]);
  throw new Problem('unauthorized', {
    detail: 'The connection has ended. Ask for a ticket and connect again.',
  });
}
