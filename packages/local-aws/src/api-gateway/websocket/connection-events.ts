import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { sourceStack } from '../../lambda/source-stack.ts';
import type { WebsocketApi } from './api.ts';
import { type Closing, closingAfter, closingOf, closings } from './closing.ts';
import { type Client, type Connection, close } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { disconnectEvent } from './event.ts';
import { frameLengths } from './frame-lengths.ts';
import { limits } from './limits.ts';
import { receive } from './messages.ts';

/** Finds the API as it is now: its routes change when code reloads, while connections stay. */
export type FindApi = (id: string) => WebsocketApi | undefined;

/** Invokes the function of `$disconnect` after a connection has ended. Best effort, as on AWS. */
export async function disconnected(
  api: WebsocketApi | undefined,
  client: Client,
  closing: Closing,
  { now, say, terminal }: WebsocketContext,
): Promise<void> {
  const route = api?.routes.get('$disconnect');
  say(`WS ${client.api} $disconnect ${closing.code}  ${closing.reason}`.trimEnd());
  const outcome = await route?.function.invoke(disconnectEvent(client, closing, now()));
  if (outcome && 'failure' in outcome) {
    terminal.complain(`${client.api}: $disconnect\n${sourceStack(outcome.failure.message)}`);
  }
}

/** Watches the frames that arrive on a connection's stream; attached before `ws` reads it. */
export function limitFrames(connection: Connection): (chunk: Buffer) => void {
  return frameLengths((length) => {
    if (length > limits.frame) close(connection, closings.tooBig);
  });
}

/** Routes what happens on an open connection to the functions of its API. */
export function follow(
  connection: Connection,
  socket: WebSocket,
  find: FindApi,
  context: WebsocketContext,
  ended: (invocation: Promise<void>) => void,
): void {
  socket.on('message', (data: Buffer, isBinary) => {
    if (connection.closing) return;
    const api = find(connection.api);
    if (isBinary) close(connection, closings.binary);
    else if (api) void receive(api, connection, data.toString(), context);
  });
  socket.on('error', (error) => {
    connection.closing ??= closingAfter(error);
  });
  socket.on('close', (code, reason) => {
    context.connections.remove(connection);
    const closing = connection.closing ?? closingOf(code, reason);
    ended(disconnected(find(connection.api), connection, closing, context));
  });
}

/** Closes connections that are idle or old. */
export function closeExpired({ connections, now }: WebsocketContext): void {
  const time = now();
  for (const connection of connections.all()) {
    const isExpired =
      time - connection.lastActiveAt >= limits.idle || time - connection.connectedAt >= limits.lifetime;
    if (isExpired) close(connection, closings.goingAway);
  }
}

/** Resolves when everything in `running` has settled, but after `grace` milliseconds at the latest. */
export async function settled(running: ReadonlySet<Promise<void>>, grace: number): Promise<void> {
  await Promise.race([Promise.allSettled(running), sleep(grace, undefined, { ref: false })]);
}
