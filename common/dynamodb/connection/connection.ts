import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createClient } from './client.ts';
import type { Observation } from './observation.ts';

/** What the layer reaches the world through. Everything can be replaced, for tests and metrics. */
export interface Connection {
  /** Must be made by `createClient`: the layer speaks to it in plain values. */
  client(): DynamoDBClient;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Between 0 and 1, for the jitter of pauses. */
  random(): number;
  pause(milliseconds: number): Promise<unknown>;
  /** How often a request is sent at most. */
  attempts: number;
  /** Called after every operation; must not throw. */
  observe: ((observation: Observation) => void) | undefined;
}

let shared: DynamoDBClient | undefined;

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

/** The connection in use: one per process, its client made at the first request. */
export function connection(): Connection {
  return current;
}

/**
 * Replaces parts of the connection; what is not given goes back to its default.
 *
 * @example
 * configureConnection({ observe: ({ verb, entity, milliseconds }) => metrics.add(`${entity}.${verb}`, milliseconds) });
 */
export function configureConnection(parts: Partial<Connection> = {}): void {
  current = { ...defaults, ...parts };
}
