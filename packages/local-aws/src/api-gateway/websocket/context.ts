import type { Terminal } from '../../core/terminal.ts';
import type { Connections } from './connections.ts';

/** What the parts of a WebSocket API share. */
export interface WebsocketContext {
  readonly connections: Connections;
  readonly terminal: Terminal;
  /** Told about each event in one line. */
  readonly say: (line: string) => void;
  /** The current time, in milliseconds. */
  readonly now: () => number;
}
