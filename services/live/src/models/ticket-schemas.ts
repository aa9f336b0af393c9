import { timestamp } from '@moim/common/http';
import * as z from 'zod';

export const shownTicket = z
  .strictObject({
    url: z.url().describe('Connect to it once. It contains the ticket, so keep it secret.'),
    expiresAt: timestamp,
  })
  .meta({
    id: 'Ticket',
    examples: [
      {
        url: 'wss://socket.example.com/prod?ticket=5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11.q1W3kYb0Zr5tXvN7uJ2mLs9dFhGaPcEo4iKyTnQx8wU',
        expiresAt: '2026-01-31T12:00:30.000Z',
      },
    ],
  });
