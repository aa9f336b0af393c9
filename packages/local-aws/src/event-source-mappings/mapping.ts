import type { Terminal } from '../core/terminal.ts';
import type { LocalFunction } from '../lambda/local-function.ts';
import type { Queues } from '../sqs/queues.ts';

/** Something that calls a function when something happens: a queue, a stream, a schedule. */
export interface EventSourceMapping {
  /** Ends it; what it has handed to the function is waited for. */
  stop(): Promise<void>;
}

/** What a source works with. */
export interface MappingContext {
  readonly function: LocalFunction;
  readonly queues: Queues;
  /** The local stack's data folder. */
  readonly directory: string;
  readonly region: string;
  readonly dynamodb: string;
  readonly terminal: Terminal;
}
