import { manage } from './manage.ts';
import { SocketError } from './socket-error.ts';

/**
 * Ends a connection. One that has ended is not an error. The environment variable `WEBSOCKET_URL` is the address of the
 * socket, and the function needs `execute-api:ManageConnections` on `DELETE/@connections/*`.
 *
 * Throws a {@link SocketError}.
 *
 * @example await closeConnection(connectionId);
 */
export async function closeConnection(connectionId: string): Promise<void> {
  try {
    await manage('DELETE', connectionId, { failure: 'The connection was not closed' });
  } catch (error) {
    if (!(error instanceof SocketError) || error.code !== 'connection-gone') throw error;
  }
}
