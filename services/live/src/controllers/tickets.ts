import { type CallerRequest, created } from '@moim/common/http';
import * as tickets from '../services/tickets.ts';

export async function createTicket({ caller }: CallerRequest) {
  const { socketUrl, text, goodUntil } = await tickets.createTicket(caller);
  const expiresAt = new Date(goodUntil).toISOString();
  // Headers are logged more often than bodies, so the location is the socket without the ticket.
  return created(socketUrl, { url: `${socketUrl}?ticket=${text}`, expiresAt });
}
