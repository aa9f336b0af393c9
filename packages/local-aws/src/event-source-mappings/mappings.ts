import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from '../core/activity.ts';
import type { Terminal } from '../core/terminal.ts';
import type { TriggeredFunction } from '../lambda/local-functions.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { EventSourceMapping } from './mapping.ts';
import { startMappings } from './start-mappings.ts';

/** The event source mappings of a running stack. */
export interface EventSourceMappings {
  /** Restarts the mappings with these functions, unless nothing has changed. */
  update(triggered: readonly TriggeredFunction[], scope: Scope): Promise<void>;
  stop(): Promise<void>;
}

interface MappingsContext {
  readonly directory: string;
  readonly dynamodb: string;
  readonly eventbridge: string;
  readonly terminal: Terminal;
  readonly activity: Activity;
  readonly enabled: boolean;
}

/** How long a stop waits for invocations in flight. */
const stopGrace = 1_000;

export function eventSourceMappings({ enabled, ...where }: MappingsContext): EventSourceMappings {
  let current: EventSourceMapping | undefined;
  let known: readonly TriggeredFunction[] | undefined;

  const stop = async (): Promise<void> => {
    const former = current;
    current = undefined;
    await Promise.race([former?.stop(), sleep(stopGrace, undefined, { ref: false })]);
  };
  return {
    update: async (triggered, scope) => {
      if (!enabled || (known && sameAs(known, triggered))) return;
      await stop();
      known = triggered;
      current = await startMappings(triggered, { ...where, scope });
    },
    stop,
  };
}

/** A function keeps its identity when its code reloads; the tables of its service may differ. */
function sameAs(before: readonly TriggeredFunction[], after: readonly TriggeredFunction[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      (one, index) =>
        one.function === after[index]?.function &&
        JSON.stringify(one.tables) === JSON.stringify(after[index]?.tables),
    )
  );
}
