import { setTimeout as wait } from 'node:timers/promises';
import { logger } from '@moim/common/observability';
import { type Numbered, type Posted, postInOrder } from './post-in-order.ts';

/** As many as the HTTP handler has connections. */
const concurrency = 50;

/** What is to be posted to one connection. */
interface Job<Target> {
  target: Target;
  connectionId: string;
  pushes: readonly Numbered[];
}

/**
 * Posts to several connections at the same time, and calls `onPosted` as each of them is done. After `mostMs` it returns,
 * and posts nothing any more: a connection that is slow must not hold up the pushes to everybody else for long.
 */
export async function postSideBySide<Target>(
  jobs: readonly Job<Target>[],
  { mostMs, onPosted }: { mostMs: number; onPosted: (target: Target, posted: Posted) => void },
): Promise<void> {
  const [stop, timer] = [new AbortController(), new AbortController()];
  const waiting = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job && !stop.signal.aborted; job = waiting.shift()) {
      onPosted(job.target, await postInOrder(job.connectionId, job.pushes, stop.signal));
    }
  };
  const posts = Promise.all(Array.from({ length: Math.min(concurrency, jobs.length) }, work));
  const late = wait(mostMs, 'late', { signal: timer.signal, ref: false });
  // Once the posts are done it ends with an AbortError.
  late.catch(() => {});
  try {
    if ((await Promise.race([posts, late])) !== 'late') return;
  } finally {
    timer.abort();
  }
  stop.abort();
  posts.catch((error: unknown) => logger.error('A push failed after its delivery was answered', { error }));
  logger.warn('A delivery was answered before all pushes were posted', { mostMs });
}
