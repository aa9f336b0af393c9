import type { HandledEvents } from './handled-events.ts';

/** In whose name a batch is handled. */
export interface Scope {
  readonly records: HandledEvents;
  readonly consumer: string;
  /** In epoch milliseconds: when the function will have ended, done or not. */
  readonly until: number;
}
