import { logger } from '@moim/common/observability';
import { closeConnection, SocketError } from '@moim/common/websocket';

/**
 * Closes connections that have been forgotten. One that cannot be closed now is not an error: nothing is sent to it, its
 * next action closes it, and API Gateway does after ten minutes without one.
 */
export async function closeConnections(connectionIds: readonly string[]): Promise<void> {
  await Promise.all(
    connectionIds.map(async (connectionId) => {
      try {
        await closeConnection(connectionId);
      } catch (error) {
        if (!(error instanceof SocketError)) throw error;
        logger.warn('A connection could not be closed', { connectionId, code: error.code });
      }
    }),
  );
}
