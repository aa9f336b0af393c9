import { type CallerRequest, created } from '@moim/common/http';
import * as tickets from '../services/tickets.ts';

export async function createTicket({ caller }: CallerRequest) {
  const { socketUrl, text, goodUntil } = await tickets.createTicket(caller);
  const expiresAt = new Date(goodUntil).toISOString();
  // A ticket cannot be read again, and headers are logged more often than bodies: its URL is in the body only.
  return created('/v1/live/tickets', { url: `${socketUrl}?ticket=${text}`, expiresAt });
}
