import type { Write } from '@moim/common/dynamodb';
import { expiryOfPerson, type Person, people } from '../models/person.ts';

/** Reads a person as they are now; `undefined` for someone without connections. */
export const readPerson = (userId: string): Promise<Person | undefined> =>
  people.get({ userId }, { consistent: true });

/**
 * The write that gives a person these connections, if they are as they were read. A person without connections has no
 * item, unless they left.
 */
export function connectionsWrite(
  userId: string,
  before: Person | undefined,
  connections: Person['connections'],
): Write {
  const expiresAt = expiryOfPerson(connections);
  if (!before) return people.create.tx({ userId, connections, expiresAt });
  const { version } = before;
  if (before.left) return people.update.tx({ userId }, { connections }, { version });
  if (Object.keys(connections).length === 0) return people.delete.tx({ userId }, { version });
  return people.update.tx({ userId }, { connections, expiresAt }, { version });
}

/** The connections without some of them. */
export function withoutConnections({ connections }: Person, gone: readonly string[]): Person['connections'] {
  return Object.fromEntries(Object.entries(connections).filter(([id]) => !gone.includes(id)));
}
