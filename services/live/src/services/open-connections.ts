import type { Person } from '../models/person.ts';

/** A connection to send to. */
export interface Target {
  userId: string;
  connectionId: string;
  /** Whether its handshake may be under way. */
  isNew: boolean;
}

/** The longest that API Gateway waits for the answer to a handshake, and a little. */
const handshakeMs = 30_000;

/** The connections of people, apart from those that have ended. */
export function openConnections(
  people: readonly (Person | undefined)[],
  now: number,
): { open: Target[]; ended: Target[] } {
  const [open, ended]: [Target[], Target[]] = [[], []];
  for (const person of people) {
    if (!person || person.left) continue;
    for (const [connectionId, { openedAt, endsAt }] of Object.entries(person.connections)) {
      const isNew = now - openedAt < handshakeMs;
      (endsAt > now ? open : ended).push({ userId: person.userId, connectionId, isNew });
    }
  }
  return { open, ended };
}
