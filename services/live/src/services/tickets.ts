import { Problem } from '@moim/common/http';
import { requiredSetting } from '@moim/common/settings';
import { people } from '../models/person.ts';
import { type Ticket, tickets } from '../models/ticket.ts';
import { newTicketText, ticketKeyOf } from '../models/ticket-text.ts';

const goodForMs = 30_000;

interface TokenHolder {
  userId: string;
  /** In epoch seconds. */
  tokenEndsAt?: number | undefined;
}

/** Makes a ticket. Throws `unauthorized` for a token that has ended, `conflict` for someone who left. */
export async function createTicket({ userId, tokenEndsAt = 0 }: TokenHolder, now = Date.now()) {
  if (tokenEndsAt * 1_000 <= now) throw new Problem('unauthorized');
  const { text, key } = newTicketText(userId);
  const goodUntil = now + goodForMs;
  const expiresAt = Math.ceil(goodUntil / 1_000);
  await tickets.create({ ...key, goodUntil, tokenEndsAt: tokenEndsAt * 1_000, expiresAt });
  // Only after the ticket is stored: forgetting a person either finds the ticket, or is seen here.
  const person = await people.get({ userId }, { consistent: true });
  if (person?.left) {
    await tickets.delete(key);
    throw new Problem('conflict', { detail: 'You left. Sign up again to come back.' });
  }
  return { socketUrl: requiredSetting('SOCKET_URL'), text, goodUntil };
}

/** The ticket with this text. Throws `unauthorized` unless it is good now. */
export async function requireTicket(text: string, now: number): Promise<Ticket> {
  const key = ticketKeyOf(text);
  const ticket = key && (await tickets.get(key, { consistent: true }));
  if (!ticket || ticket.goodUntil <= now || ticket.tokenEndsAt <= now) throw badTicket();
  return ticket;
}

/** The same for every ticket that does not open a connection. */
export function badTicket(): Problem {
  return new Problem('unauthorized', {
    detail: 'The ticket is unknown, was used, or is older than 30 seconds. Ask for a new one.',
  });
}
