import type { Terminal } from '../../core/terminal.ts';
import type { Connections } from './connections.ts';

/** What the parts of a WebSocket API share. */
export interface WebsocketContext {
  readonly connections: Connections;
  readonly terminal: Terminal;
  /** Receives one line about each event. */
  readonly say: (line: string) => void;
  /** The current time, in milliseconds. */
  readonly now: () => number;
}
