import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '../../core/json.ts';
import { sourceStack } from '../../lambda/source-stack.ts';
import type { AuthorizerContext, WebsocketApi } from './api.ts';
import { authorize } from './authorize.ts';
import type { Client } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { connectEvent, contextOf, handshakeOf } from './event.ts';
import { integrationOf } from './integration.ts';

/** A handshake that `$connect` accepts, with the subprotocol that it chose, or the status to refuse it with. */
export type Verdict =
  | { readonly client: Client; readonly protocol: string | undefined }
  | { readonly status: number };

interface Handshake {
  readonly message: IncomingMessage;
  readonly api: WebsocketApi;
  readonly client: Client;
  readonly requestId: string;
}

/** Runs the authorizer of `$connect`, if it has one. Resolves with its context, or the status to refuse with. */
async function authorized(
  { api, client, requestId }: Handshake,
  handshake: JsonObject,
  { terminal }: WebsocketContext,
): Promise<{ readonly context?: AuthorizerContext } | { readonly status: number }> {
  const authorizer = api.routes.get('$connect')?.authorizer;
  if (!authorizer) return {};
  const occasion = {
    routeKey: '$connect',
    eventType: 'CONNECT',
    now: client.connectedAt,
    requestId,
  } as const;
  const decision = await authorize(authorizer, api, handshake, contextOf(client, occasion));
  if ('allowed' in decision) return { context: decision.allowed };
  if (decision.status === 500) terminal.complain(`${api.id}: authorizer\n${sourceStack(decision.why)}`);
  return { status: decision.status };
}

/** Lets the API's authorizer and `$connect` decide about a handshake. Without a `$connect` route everybody may connect. */
export async function decideOn(handshake: Handshake, context: WebsocketContext): Promise<Verdict> {
  const { message, api, requestId } = handshake;
  const carried = handshakeOf(message, handshake.client);
  const authorization = await authorized(handshake, carried, context);
  if ('status' in authorization) return authorization;
  const { context: authorizer } = authorization;
  const client = { ...handshake.client, ...(authorizer && { authorizer }) };
  const route = api.routes.get('$connect');
  if (!route) return { client, protocol: undefined };
  const result = integrationOf(await route.function.invoke(connectEvent(client, carried, requestId)));
  if ('failed' in result) {
    context.terminal.complain(`${api.id}: $connect\n${sourceStack(result.message)}`);
    return { status: result.failed === 'timeout' ? 504 : 502 };
  }
  if (result.status < 200 || result.status > 299) return { status: result.status };
  return { client, protocol: result.headers['sec-websocket-protocol'] };
}
