import { createHash, randomBytes } from 'node:crypto';

/** What a ticket says: whose it is, and a secret of 256 bits. */
export interface TicketKey {
  userId: string;
  secretHash: string;
}

const form = /^([\w-]{1,128})\.([\w-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Makes a ticket for a person: its text, and the key under which it is stored. */
export function newTicketText(userId: string): { text: string; key: TicketKey } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${userId}.${secret}`, key: { userId, secretHash: hashOf(secret) } };
}

/** The key of a ticket, or `undefined` for a text that cannot be one. */
export function ticketKeyOf(text: string): TicketKey | undefined {
  const [, userId, secret] = form.exec(text) ?? [];
  if (userId === undefined || secret === undefined) return undefined;
  return { userId, secretHash: hashOf(secret) };
}
