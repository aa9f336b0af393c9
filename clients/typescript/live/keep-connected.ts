import { backoff } from './backoff.ts';
import type { LiveAction } from './contract.ts';
import { LiveError } from './live-error.ts';
import { type OpenSocket, openSocket, type SocketEnd } from './open-socket.ts';
import type { Outcome } from './outcome.ts';
import { createPause } from './pause.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/**
 * `connecting`: a ticket or a handshake is under way. `open`: pushes arrive. `waiting`: the connection is lost, and the next
 * attempt comes after a pause. `closed`: by the app, or after an error that `isFinal`.
 */
export type LiveStatus = 'connecting' | 'open' | 'waiting' | 'closed';

interface ConnectionOptions {
  WebSocket: WebSocketConstructor;
  keepAlive: number;
  requestTicket(): Promise<Outcome<{ url: string }>>;
  received(data: unknown): void;
  changed(status: LiveStatus): void;
  failed(error: LiveError): void;
}

export interface Connection {
  /** Sends an action; false while the connection is not open. */
  send(action: LiveAction): boolean;
  /** The network is back: retries at once, or finds out whether the connection survived. */
  wake(): void;
  /** Ends the current connection, and opens another one. */
  renew(): void;
  close(): void;
}

/** Milliseconds after which a connection counts as stable, and the next pause is short again. */
const stableAfter = 10_000;

/** Close codes with which API Gateway ends connections as planned: deleted, after 2 hours, after 10 idle minutes. */
const planned: readonly SocketEnd['code'][] = [1000, 1001];

/** Connects, and connects again whenever the connection ends, until it is closed or refused. */
export function keepConnected(options: ConnectionOptions): Connection {
  const { requestTicket, received, changed, failed } = options;
  const pause = createPause();
  let isClosed = false;
  let isTold = false;
  let failures = 0;
  let socket: OpenSocket | undefined;

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    socket?.close();
    pause.end();
    changed('closed');
  }

  async function connect(url: string): Promise<void> {
    const { code, openFor } = await new Promise<SocketEnd>((ended) => {
      const opened = () => changed('open');
      socket = openSocket(options.WebSocket, url, options.keepAlive, { opened, received, ended });
    });
    socket = undefined;
    if (isClosed) return;
    failures = openFor !== undefined && openFor >= stableAfter ? 0 : failures + 1;
    if (openFor === undefined) failed(new LiveError('unreachable', `The handshake failed (${code})`));
    else if (!planned.includes(code))
      failed(new LiveError('connection-lost', `The connection was lost (${code})`));
  }

  /** Waits before the next attempt. What the server told a client to wait is not cut short. */
  async function wait(retryAfter: number | undefined): Promise<void> {
    isTold = retryAfter !== undefined;
    changed('waiting');
    if (!isClosed) await pause.wait((retryAfter ?? 0) + backoff(failures));
    isTold = false;
  }

  async function attempt(): Promise<number | undefined> {
    changed('connecting');
    const ticket = await requestTicket();
    if (isClosed) return undefined;
    if (ticket.kind === 'refused') {
      const { problem } = ticket;
      const isSignedOut = problem.status === 401;
      close();
      failed(
        new LiveError(
          isSignedOut ? 'signed-out' : 'refused',
          isSignedOut
            ? 'The access token is not valid any more'
            : `The API gives out no ticket: ${problem.title}`,
          { problem },
        ),
      );
      return undefined;
    }
    if (ticket.kind === 'failed') {
      failures += 1;
      failed(new LiveError('unreachable', 'The request for a ticket failed', ticket));
      return ticket.retryAfter;
    }
    try {
      await connect(ticket.data.url);
    } catch (cause) {
      failures += 1;
      failed(new LiveError('unreachable', 'The WebSocket could not be created', { cause }));
    }
    return undefined;
  }

  async function run(): Promise<void> {
    while (!isClosed) {
      const retryAfter = await attempt();
      if (!isClosed) await wait(retryAfter);
    }
  }
  // Its caller can add listeners before the first attempt reports anything.
  queueMicrotask(run);

  return {
    send: (action) => socket?.send(action) ?? false,
    wake: () => {
      if (socket) return socket.check();
      if (isTold) return;
      failures = 0;
      pause.end();
    },
    renew: () => socket?.close(),
    close,
  };
}
