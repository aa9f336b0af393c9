import { action, connection, createSocket } from '@moim/common/websocket';
import * as z from 'zod';
import { pushes } from './pushes.ts';
import { connect } from './services/connect.ts';
import { disconnect } from './services/forget-connections.ts';
import { requireConnection } from './services/require-connection.ts';
import { sayTyping } from './services/typing.ts';

export const socket = createSocket({
  service: 'live',
  description: 'Tells people what happens, while it happens.',
  connect: connection({
    summary: 'Connect to the URL that POST /v1/live/tickets returns',
    description:
      'It is good once. A connection ends with the access token, after two hours, or when the same person opens an eleventh one.',
    query: z.strictObject({ ticket: z.string().min(1).max(200) }),
    credential: 'ticket',
    problems: ['unauthorized'],
    run: ({ query: { ticket }, connectionId, connectedAt }) => connect({ ticket, connectionId, connectedAt }),
  }),
  disconnect: ({ connectionId }) => disconnect(connectionId),
  actions: [
    action({
      action: 'ping',
      summary: 'Find out whether the connection works, and keep it open',
      description: 'API Gateway closes a connection after ten minutes without a message.',
      message: z.strictObject({}),
      reply: z.object({ endsAt: z.string().describe('When this connection ends, ISO 8601.') }),
      problems: ['unauthorized'],
      run: async ({ connectionId }) => {
        const { endsAt } = await requireConnection(connectionId);
        return { endsAt: new Date(endsAt).toISOString() };
      },
    }),
    action({
      action: 'typing',
      summary: 'Say that I am typing in a chat of mine',
      description:
        'The other members are pushed `typing`. Send it every few seconds while somebody types, 30 times a minute at most.',
      message: z.strictObject({ chatId: z.ulid() }),
      problems: ['unauthorized', 'not-found', 'conflict', 'too-many-requests'],
      run: async ({ connectionId, message: { chatId } }) => {
        await sayTyping(connectionId, chatId);
        return undefined;
      },
    }),
  ],
  pushes: pushes.schemas,
});
