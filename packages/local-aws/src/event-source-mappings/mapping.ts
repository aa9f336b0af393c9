import type { Activity } from '../core/activity.ts';
import type { Terminal } from '../core/terminal.ts';
import type { LocalFunction } from '../lambda/local-function.ts';
import type { Queues } from '../sqs/queues.ts';

/** A running source of invocations: a queue, a stream, a schedule. */
export interface EventSourceMapping {
  /** Stops it, after the invocations in flight. */
  stop(): Promise<void>;
}

/** What an event source mapping needs. */
export interface MappingContext {
  readonly function: LocalFunction;
  readonly queues: Queues;
  /** The data folder. */
  readonly directory: string;
  readonly region: string;
  readonly dynamodb: string;
  readonly terminal: Terminal;
  readonly activity: Activity;
}
