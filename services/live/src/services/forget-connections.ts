import { transaction } from '@moim/common/dynamodb';
import { connections } from '../models/connection.ts';
import { connectionsWrite, readPerson, withoutConnections } from './person-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

/** Forgets connections of a person. Those that are unknown are not an error. */
export async function forgetConnections(userId: string, connectionIds: readonly string[]): Promise<void> {
  const keys = connectionIds.map((connectionId) => ({ connectionId }));
  await retryLostRaces(async () => {
    const person = await readPerson(userId);
    const isKnown = person && connectionIds.some((id) => id in person.connections);
    const writes = keys.map((key) => connections.delete.tx(key));
    await transaction(
      ...(isKnown ? [connectionsWrite(userId, person, withoutConnections(person, connectionIds))] : []),
      ...writes,
    );
  });
}

/** Forgets a connection that has ended. */
export async function disconnect(connectionId: string): Promise<void> {
  const connection = await connections.get({ connectionId }, { consistent: true });
  if (connection) await forgetConnections(connection.userId, [connectionId]);
}
