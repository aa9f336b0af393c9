import {
  AlreadyExists,
  ConditionFailed,
  NotFound,
  TransactionFailed,
  transaction,
} from '@moim/common/dynamodb';
import { checkNotSuspended } from '@moim/common/suspensions';
import { connections, endOfConnection, expiryOf } from '../models/connection.ts';
import type { Person } from '../models/person.ts';
import { suspensions } from '../models/suspensions.ts';
import { tickets } from '../models/ticket.ts';
import { closeConnections } from './close-connections.ts';
import { connectionsWrite, readPerson } from './person-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { badTicket, requireTicket } from './tickets.ts';

/** The most connections of one person. */
export const mostConnections = 10;

interface Handshake {
  ticket: string;
  connectionId: string;
  /** In epoch milliseconds. */
  connectedAt: number;
}

/**
 * Opens a connection with a ticket, which is used up by the same write. The oldest connections of a person give way:
 * a phone that lost its network cannot close its own. Throws `unauthorized` for a ticket that is not good.
 */
export async function connect(handshake: Handshake, now = Date.now()): Promise<void> {
  const replaced = await retryLostRaces(() => tryToConnect(handshake, now));
  await closeConnections(replaced);
}

/** @returns the connections that gave way */
async function tryToConnect(
  { ticket, connectionId, connectedAt }: Handshake,
  now: number,
): Promise<string[]> {
  const { userId, secretHash, tokenEndsAt } = await requireTicket(ticket, now);
  const person = await readPerson(userId);
  if (person?.left) throw badTicket();
  const endsAt = endOfConnection(connectedAt, tokenEndsAt);
  const { kept, replaced } = roomForOne(person?.connections ?? {}, now);
  const all = { ...kept, [connectionId]: { openedAt: now, endsAt } };
  try {
    await transaction(
      tickets.delete.tx({ userId, secretHash }, { if: { tokenEndsAt } }),
      checkNotSuspended(suspensions, userId),
      connectionsWrite(userId, person, all),
      connections.create.tx({ connectionId, userId, endsAt, expiresAt: expiryOf(endsAt) }),
      ...replaced.map((id) => connections.delete.tx({ connectionId: id })),
    );
  } catch (error) {
    if (isTicketUsed(error) || isSuspended(error)) throw badTicket();
    throw error;
  }
  return replaced;
}

/** Which connections stay when one is added: the latest that have not ended. */
function roomForOne(present: Person['connections'], now: number) {
  const latest = Object.entries(present)
    .filter(([, { endsAt }]) => endsAt > now)
    .sort(([, a], [, b]) => b.openedAt - a.openedAt)
    .slice(0, mostConnections - 1);
  const kept = Object.fromEntries(latest);
  return { kept, replaced: Object.keys(present).filter((id) => !(id in kept)) };
}

function isSuspended(error: unknown): boolean {
  return (
    error instanceof TransactionFailed &&
    error.verb === 'checkMissing' &&
    error.cause instanceof AlreadyExists
  );
}

function isTicketUsed(error: unknown): boolean {
  if (!(error instanceof TransactionFailed) || error.index !== 0) return false;
  return error.cause instanceof ConditionFailed || error.cause instanceof NotFound;
}
