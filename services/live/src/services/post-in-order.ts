import { logger } from '@moim/common/observability';
import { SocketError } from '@moim/common/websocket';
import { type Push, pushes } from '../pushes.ts';

interface Numbered {
  index: number;
  push: Push;
}

/**
 * Posts pushes to a connection, one after the other. After one that was not posted, the rest is left out: a client that
 * does not read must not hold up the others, and one that misses something lists everything after it anyway.
 *
 * @returns the indexes of the pushes that were posted, and whether the connection has ended
 */
export async function postInOrder(
  connectionId: string,
  wanted: readonly Numbered[],
): Promise<{ posted: number[]; isGone: boolean }> {
  const posted: number[] = [];
  for (const { index, push } of wanted) {
    try {
      await pushes.post(connectionId, push);
      posted.push(index);
    } catch (error) {
      if (!(error instanceof SocketError)) throw error;
      const isGone = error.code === 'connection-gone';
      const left = wanted.length - posted.length;
      if (!isGone) logger.warn('Pushes were not posted', { connectionId, code: error.code, pushes: left });
      return { posted, isGone };
    }
  }
  return { posted, isGone: false };
}
