import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Terminal } from '../../core/terminal.ts';
import type { GatewayRequest } from '../request.ts';
import type { GatewayResponse } from '../response.ts';
import { addressOf } from './address.ts';
import { admit } from './admit.ts';
import { type WebsocketApi, websocketFolder } from './api.ts';
import { closings } from './closing.ts';
import { closeExpired, follow, limitFrames, settled } from './connection-events.ts';
import { type Client, type Connection, Connections, close } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { limits } from './limits.ts';
import { manage } from './management.ts';

export interface WebsocketOptions {
  readonly terminal: Terminal;
  /** Receives one line about each event. */
  readonly say: (line: string) => void;
  /** What handshakes wait for besides the first `serve`. */
  readonly held?: () => Promise<unknown>;
  /** The current time in milliseconds; by default the machine's. */
  readonly now?: () => number;
  /** Milliseconds between two looks for connections that are idle or too old. */
  readonly sweepEvery?: number;
}

/** The WebSocket APIs behind the gateway's port. Handshakes wait until `serve` is called. */
export interface WebsocketGateway {
  /** Whether a request is one to `@connections`. */
  manages(path: string): boolean;
  manage(request: GatewayRequest, message: IncomingMessage): Promise<GatewayResponse>;
  /** Answers a handshake: opens a connection, or refuses it. */
  upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Replaces the APIs. Connections stay open, except for those of an API that is gone. */
  serve(apis: readonly WebsocketApi[]): void;
  /** Closes all connections with 1001, and waits a moment for `$disconnect`. */
  stop(): Promise<void>;
}

/** How long a stop waits for close frames and `$disconnect`. */
const grace = 1_000;

/** Whether a request wants to open a WebSocket below the folder of the WebSocket APIs. */
export const isHandshake = ({ url = '', headers }: IncomingMessage): boolean =>
  url.startsWith(`${websocketFolder}/`) && headers.upgrade?.toLowerCase() === 'websocket';

export function websocketGateway(options: WebsocketOptions): WebsocketGateway {
  const { terminal, say, held = async () => {}, now = Date.now, sweepEvery = 1_000 } = options;
  const context: WebsocketContext = { connections: new Connections(), terminal, say, now };
  const { connections } = context;
  const { promise: ready, resolve: begin } = Promise.withResolvers<void>();
  let apis: ReadonlyMap<string, WebsocketApi> = new Map();
  const find = (id: string): WebsocketApi | undefined => apis.get(id);
  const protocols = new WeakMap<IncomingMessage, string>();
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.message,
    handleProtocols: (_offered, message) => protocols.get(message) ?? false,
  });
  // A malformed handshake, which `ws` answers itself.
  server.on('wsClientError', (_error, socket) => socket.destroy());
  const sweep = setInterval(() => closeExpired(context), sweepEvery).unref();
  let isStopping = false;
  const running = new Set<Promise<void>>();
  const track = (invocation: Promise<void>): void => {
    const tracked = invocation.finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const open = (client: Client, socket: WebSocket, stream: Duplex): void => {
    const connection: Connection = { ...client, socket, lastActiveAt: now(), closing: undefined };
    stream.prependListener('data', limitFrames(connection));
    connections.add(connection);
    follow(connection, socket, find, context, track);
  };

  const connect = async (message: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    await ready;
    await held();
    const accepted = await admit(message, stream, find, context);
    if (!accepted) return;
    if (accepted.protocol !== undefined) protocols.set(message, accepted.protocol);
    server.handleUpgrade(message, stream, head, (socket) => open(accepted.client, socket, stream));
  };

  return {
    manages: (path) => addressOf(path)?.connectionId !== undefined,
    manage: (request, message) => {
      const { api = '', stage = '', connectionId = '' } = addressOf(request.path) ?? {};
      const region = find(api)?.region ?? 'us-east-1';
      return manage({ api, stage, region, connectionId }, request, message, context);
    },
    upgrade: (message, stream, head) => {
      if (isStopping) {
        stream.destroy();
        return;
      }
      const ignore = (): void => {};
      // A caller that hangs up while $connect runs.
      stream.on('error', ignore);
      track(
        connect(message, stream, head)
          .catch((error: unknown) => {
            terminal.complain(`gateway: ${message.url}: ${error instanceof Error ? error.stack : error}`);
            stream.destroy();
          })
          .finally(() => stream.off('error', ignore)),
      );
    },
    serve: (next) => {
      apis = new Map(next.map((api) => [api.id, api]));
      for (const connection of connections.all()) {
        if (!apis.has(connection.api)) close(connection, closings.goingAway);
      }
      begin();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(sweep);
      const open = connections.all();
      const closed = open.map(
        ({ socket }) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
      );
      for (const connection of open) close(connection, closings.goingAway);
      await settled(new Set(closed), grace);
      for (const { socket } of open) socket.terminate();
      await settled(running, grace);
    },
  };
}
