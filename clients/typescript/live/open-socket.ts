import type { LiveAction } from './contract.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/** One connection. */
export interface OpenSocket {
  /** Sends an action; false while the connection is not open. */
  send(action: LiveAction): boolean;
  /** Finds out whether the connection is alive. */
  check(): void;
  close(): void;
}

/** How a connection ended: with a close code, or because nothing came through it any more. */
export interface SocketEnd {
  code: number | 'silent';
  /** Milliseconds that it was open; undefined if it never was. */
  openFor: number | undefined;
}

export interface SocketEvents {
  opened(): void;
  received(data: unknown): void;
  ended(end: SocketEnd): void;
}

/** Milliseconds within which a handshake or a ping must be answered. */
const patience = 10_000;

/**
 * Opens a connection, and keeps it from being closed as idle.
 *
 * @param keepAlive milliseconds without a message after which it pings
 */
export function openSocket(
  WebSocket: WebSocketConstructor,
  url: string,
  keepAlive: number,
  { opened, received, ended }: SocketEvents,
): OpenSocket {
  const socket = new WebSocket(url);
  let state: 'opening' | 'open' | 'ended' = 'opening';
  let openedAt: number | undefined;
  let pings = 0;
  let timer = setTimeout(() => end('silent'), patience);

  function end(code: SocketEnd['code']): void {
    if (state === 'ended') return;
    state = 'ended';
    clearTimeout(timer);
    // Also when it is dead: a browser takes minutes to notice. Its listeners stay, so that a late error has one.
    socket.close();
    ended({ code, openFor: openedAt === undefined ? undefined : Date.now() - openedAt });
  }
  function heard(): void {
    clearTimeout(timer);
    timer = setTimeout(ping, keepAlive);
  }
  function ping(): void {
    clearTimeout(timer);
    timer = setTimeout(() => end('silent'), patience);
    pings += 1;
    send({ action: 'ping', id: `ping-${pings}` });
  }
  function send(action: LiveAction): boolean {
    if (state !== 'open') return false;
    socket.send(JSON.stringify(action));
    return true;
  }

  socket.addEventListener('open', () => {
    if (state !== 'opening') return;
    state = 'open';
    openedAt = Date.now();
    heard();
    opened();
  });
  socket.addEventListener('message', ({ data }) => {
    if (state !== 'open') return;
    heard();
    received(data);
  });
  // The close event that follows has the code; this one tells nothing.
  socket.addEventListener('error', () => {});
  socket.addEventListener('close', ({ code }) => end(code));
  return {
    send,
    check: () => {
      if (state === 'open') ping();
    },
    close: () => end(1000),
  };
}
