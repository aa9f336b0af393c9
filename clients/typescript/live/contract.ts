import type { Client } from 'openapi-fetch';
import type { components, paths } from '../schema.d.ts';

/** A message as the members of its chat see it. */
export type Message = components['schemas']['Message'];

/** What a service reports by itself over the socket. */
export type LivePush =
  | { type: 'message.created'; chatId: string; seq: number; message: Message }
  | { type: 'message.deleted'; chatId: string; messageId: string }
  | { type: 'message.read'; chatId: string; userId: string; messageId: string }
  | { type: 'chat.created'; chatId: string }
  | { type: 'chat.closed'; chatId: string }
  | { type: 'typing'; chatId: string; userId: string }
  | { type: 'match.created'; matchId: string; userId: string }
  | { type: 'file.ready'; fileId: string };

/** What a client may say over the socket. */
export type LiveAction = { action: 'ping'; id: string } | { action: 'typing'; chatId: string };

interface TicketPath {
  '/v1/live/tickets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: object; content: { 'application/json': { url: string; expiresAt: string } } };
        401: { headers: object; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
}

/** The client of the API that the socket needs. */
export type LiveClient = Client<paths & TicketPath>;
