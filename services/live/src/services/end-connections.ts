import { closeConnections } from './close-connections.ts';
import { forgetConnections } from './forget-connections.ts';
import { readPerson } from './person-writes.ts';

/** Closes and forgets all connections of a person. Safe to repeat, and to continue where it was interrupted. */
export async function endConnections(userId: string): Promise<void> {
  const open = Object.keys((await readPerson(userId))?.connections ?? {});
  if (open.length === 0) return;
  // They go last: until then, a repetition finds what is left to close.
  await closeConnections(open);
  await forgetConnections(userId, open);
}
