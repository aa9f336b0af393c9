import { expiryOfLeft, people } from '../models/person.ts';
import { tickets } from '../models/ticket.ts';
import { endConnections } from './end-connections.ts';
import { forgetRecipient } from './forget-recipient.ts';
import { readPerson } from './person-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

/**
 * Forgets a person who left: first notes that they left, so that no ticket of theirs is good from then on, then deletes
 * their devices and tickets, and closes their connections. Safe to repeat, and to continue where it was interrupted.
 */
export async function forgetPerson(userId: string, now = Date.now()): Promise<void> {
  await retryLostRaces(() => noteLeft(userId, now));
  await forgetRecipient(userId, now);
  await tickets.find.ofPerson({ userId }, { consistent: true }).deleteAll();
  await endConnections(userId);
}

async function noteLeft(userId: string, now: number): Promise<void> {
  const expiresAt = expiryOfLeft(now);
  const person = await readPerson(userId);
  if (person) await people.update({ userId }, { left: true, expiresAt }, { version: person.version });
  else await people.create({ userId, connections: {}, left: true, expiresAt });
}
