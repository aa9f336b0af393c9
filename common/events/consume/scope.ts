import type { HandledEvents } from './handled-events.ts';

/** What the handling of a batch needs to know. */
export interface Scope {
  readonly records: HandledEvents;
  /** The consumer's name, part of each record's key. */
  readonly consumer: string;
  /** When the function's time is over, in epoch milliseconds. */
  readonly until: number;
}
