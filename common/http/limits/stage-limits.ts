import * as z from 'zod';
import type { Limit } from './limit.ts';

const maxima = z.record(z.string(), z.int().positive());

/** What the stage overrides: the maximum of each limit by name, as JSON in the environment variable `LIMITS`. */
function stageMaxima(): Readonly<Record<string, number>> {
  return maxima.parse(JSON.parse(process.env.LIMITS || '{}'));
}

/** The limit with the stage's maximum. */
export function atStage<L extends Limit>(limit: L): L {
  return { ...limit, max: stageMaxima()[limit.name] ?? limit.max };
}

/** Throws an Error if the stage overrides a limit that the service does not have. */
export function checkStageLimits(service: string, limits: readonly Limit[]): void {
  const names = new Set(limits.map(({ name }) => name));
  const unknown = Object.keys(stageMaxima()).find((name) => !names.has(name));
  if (unknown === undefined) return;
  const known = names.size === 0 ? 'it has none' : `known: ${[...names].join(', ')}`;
  throw new Error(
    `limits.${service}.${unknown} of the stage: ${service} has no such limit (${known}). Correct the stage's file.`,
  );
}
