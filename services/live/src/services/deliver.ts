import { logger } from '@moim/common/observability';
import { people } from '../models/person.ts';
import type { Push } from '../pushes.ts';
import { closeConnections } from './close-connections.ts';
import { forgetConnections } from './forget-connections.ts';
import { openConnections, type Target } from './open-connections.ts';
import { postSideBySide } from './post-side-by-side.ts';

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

/** One connection that does not take what it is sent must not hold up everybody else's chats for longer. */
const mostMs = 3_000;

/**
 * Sends pushes to all connections of the people whom they concern: to one connection in the order of `deliveries`, to
 * different ones side by side. Forgets the connections that have ended. A push may be lost, so clients find out by a number
 * in it, or after they have connected, what they must list.
 *
 * @returns for each delivery, in their order, whom it did not reach
 */
export async function deliver(deliveries: readonly Delivery[], now = Date.now()): Promise<Delivered[]> {
  const keys = [...new Set(deliveries.flatMap(({ to }) => to))].map((userId) => ({ userId }));
  const { open, ended } = openConnections(await people.getMany(keys, { consistent: true }), now);
  const jobs = open.map((target) => ({
    target,
    connectionId: target.connectionId,
    pushes: pushesFor(target.userId, deliveries),
  }));
  const reached = deliveries.map(() => new Set<string>());
  const gone: Target[] = [];
  await postSideBySide(jobs, {
    mostMs,
    onPosted: (target, { posted, isGone }) => {
      for (const index of posted) reached[index]?.add(target.userId);
      // API Gateway does not know a connection either until its handshake is answered.
      if (isGone && !target.isNew) gone.push(target);
    },
  });
  await forget([...gone, ...ended]);
  await closeConnections(ended.map(({ connectionId }) => connectionId));
  return deliveries.map(({ to }, index) => ({
    unreached: to.filter((userId) => !reached[index]?.has(userId)),
  }));
}

const pushesFor = (userId: string, deliveries: readonly Delivery[]) =>
  deliveries.flatMap(({ to, push }, index) => (to.includes(userId) ? [{ index, push }] : []));

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
