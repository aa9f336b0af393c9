import type { WebSocket } from 'ws';
import type { AuthorizerContext } from './api.ts';
import { type Closing, closeWith } from './closing.ts';

interface Identity {
  readonly sourceIp: string;
  readonly userAgent?: string;
}

/** Who is connected, from the handshake on. */
export interface Client {
  readonly id: string;
  /** The API's id. */
  readonly api: string;
  readonly stage: string;
  /** As in events: host and path of the API, without its stage. */
  readonly domainName: string;
  readonly connectedAt: number;
  readonly identity: Identity;
  readonly authorizer?: AuthorizerContext;
}

/** An open connection. */
export interface Connection extends Client {
  readonly socket: WebSocket;
  /** Time of the last message, in either direction. */
  lastActiveAt: number;
  /** How this side closes it; undefined while it is open. */
  closing: Closing | undefined;
}

/** The open connections of all APIs. */
export class Connections {
  readonly #open = new Map<string, Connection>();

  add(connection: Connection): void {
    this.#open.set(connection.id, connection);
  }

  remove({ id }: Connection): void {
    this.#open.delete(id);
  }

  /** A connection that is open and not closing. */
  find(api: string, stage: string, id: string): Connection | undefined {
    const found = this.#open.get(id);
    return found?.api === api && found.stage === stage && !found.closing ? found : undefined;
  }

  all(): Connection[] {
    return [...this.#open.values()];
  }
}

/** Closes a connection from this side; what the client sends from now on is dropped. */
export function close(connection: Connection, closing: Closing): void {
  if (connection.closing) return;
  connection.closing = closing;
  closeWith(connection.socket, closing);
}

/**
 * Sends a message; false when the connection is not open any more. As on AWS, a message that is sent may still be lost with
 * its connection.
 */
export function send({ socket }: Connection, text: string): boolean {
  if (socket.readyState !== socket.OPEN) return false;
  socket.send(text);
  return true;
}
