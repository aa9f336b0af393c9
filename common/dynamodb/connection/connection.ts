import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from './client.ts';
import type { Observation } from './observation.ts';

/** The layer's connection to the outside world. Tests and metrics can replace each part. */
export interface Connection {
  /** A client that `createClient` made. */
  client(): Client;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A number between 0 and 1, for the jitter of pauses. */
  random(): number;
  pause(milliseconds: number): Promise<unknown>;
  /** The maximum number of attempts per request. */
  attempts: number;
  /** Called after every operation; must not throw. */
  observe: ((observation: Observation) => void) | undefined;
}

let shared: Client | undefined;

const defaults: Connection = {
  client: () => {
    shared ??= createClient();
    return shared;
  },
  now: Date.now,
  random: Math.random,
  pause: wait,
  attempts: 6,
  observe: undefined,
};

let current: Connection = defaults;

/** The current connection: one per process. The first request creates its client. */
export function connection(): Connection {
  return current;
}

/**
 * Replaces parts of the connection and resets the others to their defaults.
 *
 * @example
 * configureConnection({ observe: ({ verb, entity, milliseconds }) => metrics.add(`${entity}.${verb}`, milliseconds) });
 */
export function configureConnection(parts: Partial<Connection> = {}): void {
  current = { ...defaults, ...parts };
}
