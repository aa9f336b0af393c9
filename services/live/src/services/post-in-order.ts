import { logger } from '@moim/common/observability';
import { SocketError } from '@moim/common/websocket';
import { type Push, pushes } from '../pushes.ts';

/** A push, and its place among the deliveries of a call. */
export interface Numbered {
  index: number;
  push: Push;
}

/** The places of the pushes that were posted, and whether the connection has ended. */
export interface Posted {
  posted: number[];
  isGone: boolean;
}

/**
 * Posts pushes to a connection, one after the other. After one that was not posted, the rest is left out: a client that
 * does not read must not hold up the others, and one that misses something lists everything after it anyway. `signal` leaves
 * out the rest too.
 */
export async function postInOrder(
  connectionId: string,
  wanted: readonly Numbered[],
  signal: AbortSignal,
): Promise<Posted> {
  const posted: number[] = [];
  for (const { index, push } of wanted) {
    if (signal.aborted) break;
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
