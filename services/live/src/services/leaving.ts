import { expiryOfLeft, people } from '../models/person.ts';
import { tickets } from '../models/ticket.ts';
import { closeConnections } from './close-connections.ts';
import { forgetConnections } from './forget-connections.ts';
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
  const open = Object.keys((await readPerson(userId))?.connections ?? {});
  if (open.length === 0) return;
  // They go last: until then, a repetition finds what is left to close.
  await closeConnections(open);
  await forgetConnections(userId, open);
}

async function noteLeft(userId: string, now: number): Promise<void> {
  const expiresAt = expiryOfLeft(now);
  const person = await readPerson(userId);
  if (person) await people.update({ userId }, { left: true, expiresAt }, { version: person.version });
  else await people.create({ userId, connections: {}, left: true, expiresAt });
}
