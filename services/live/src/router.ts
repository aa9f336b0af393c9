import { createRouter, limitCounter, route } from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import { createTicket } from './controllers/tickets.ts';
import { limits } from './models/index.ts';
import { suspensions } from './models/suspensions.ts';
import { shownTicket } from './models/ticket-schemas.ts';

export const router = createRouter({
  service: 'live',
  description: 'What happens, while it happens, over a WebSocket.',
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'POST',
      path: '/v1/live/tickets',
      operationId: 'createTicket',
      summary: 'A ticket for the WebSocket',
      description:
        'The URL opens one connection, within 30 seconds. The connection ends with the access token that asked for the ticket, or after two hours.',
      responses: { 201: shownTicket },
      problems: ['conflict'],
      limit: { name: 'tickets', max: 60, per: 'minute' },
      secret: true,
      handle: createTicket,
    }),
  ],
});
