import { setTimeout as wait } from 'node:timers/promises';
import { logger } from '@moim/common/observability';
import { people } from '../models/person.ts';
import type { Push } from '../pushes.ts';
import { closeConnections } from './close-connections.ts';
import { forgetConnections } from './forget-connections.ts';
import { openConnections, type Target } from './open-connections.ts';
import { postInOrder } from './post-in-order.ts';

/** A push and the people whom it concerns. */
export interface Delivery {
  to: readonly string[];
  push: Push;
}

/** What became of a delivery. */
export interface Delivered {
  /** The people whom it did not reach, because they have no connection or it could not be posted. */
  unreached: string[];
}

/** As many as the HTTP handler has connections. */
const concurrency = 50;

/** Less than callers wait for an answer: an invocation that is repeated sends everything twice. */
const mostMs = 7_000;

/**
 * Sends pushes to all connections of the people whom they concern: to one connection in the order of `deliveries`, to
 * different ones side by side. Forgets the connections that have ended. At most once each, so clients find out by a
 * number in the push, or after they have connected, what they must list.
 *
 * @returns for each delivery, in their order, whom it did not reach
 */
export async function deliver(deliveries: readonly Delivery[], now = Date.now()): Promise<Delivered[]> {
  const userIds = [...new Set(deliveries.flatMap(({ to }) => to))];
  const found = await people.getMany(
    userIds.map((userId) => ({ userId })),
    { consistent: true },
  );
  const { open, ended } = openConnections(found, now);
  const reached = deliveries.map(() => new Set<string>());
  const gone: Target[] = [];
  const waiting = [...open];
  const work = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      const { userId } = target;
      const mine = deliveries.flatMap(({ to, push }, index) =>
        to.includes(userId) ? [{ index, push }] : [],
      );
      const { posted, isGone } = await postInOrder(target.connectionId, mine);
      for (const index of posted) reached[index]?.add(userId);
      // API Gateway does not know a connection either until its handshake is answered.
      if (isGone && !target.isNew) gone.push(target);
    }
  };
  await withinTime(Promise.all(Array.from({ length: Math.min(concurrency, open.length) }, work)));
  await forget([...gone, ...ended]);
  await closeConnections(ended.map(({ connectionId }) => connectionId));
  return deliveries.map(({ to }, index) => ({
    unreached: to.filter((userId) => !reached[index]?.has(userId)),
  }));
}

/** Waits for posts, but not longer than callers wait. Pushes to the slowest connections may be lost then. */
async function withinTime(posts: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const late = wait(mostMs, 'late', { signal: timer.signal, ref: false });
  // Once the posts are done it ends with an AbortError.
  late.catch(() => {});
  const first = await Promise.race([posts, late]);
  timer.abort();
  if (first !== 'late') return;
  posts.catch((error: unknown) => logger.error('Pushes failed after their delivery was answered', { error }));
  logger.warn('A delivery was answered before all pushes were posted', { mostMs });
}

/** A connection that is not forgotten now is found again by the next delivery: the pushes have been sent. */
async function forget(targets: readonly Target[]): Promise<void> {
  const ofPeople = Map.groupBy(targets, ({ userId }) => userId);
  await Promise.all(
    [...ofPeople].map(async ([userId, ofPerson]) => {
      try {
        await forgetConnections(
          userId,
          ofPerson.map(({ connectionId }) => connectionId),
        );
      } catch (error) {
        logger.error('Connections that have ended could not be forgotten', { userId, error });
      }
    }),
  );
}
