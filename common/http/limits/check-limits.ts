import type { Route } from '../route.ts';
import type { LimitCounter } from './limit-counter.ts';
import { checkStageLimits } from './stage-limits.ts';

/** What is read of a route. */
type LimitedRoute = Pick<Route, 'operationId' | 'limit'>;

/** Throws an Error for a limit that could not be counted, and for one that two routes define differently. */
export function checkLimits(
  service: string,
  routes: readonly LimitedRoute[],
  counter: LimitCounter | undefined,
): void {
  const limits = new Map<string, string>();
  for (const { operationId, limit } of routes) {
    if (!limit) continue;
    const { name, max, per } = limit;
    if (!/^[a-z][a-z0-9-]*$/i.test(name)) {
      throw new Error(`The limit "${name}" of ${operationId} must be named with letters, digits and "-".`);
    }
    if (!Number.isInteger(max) || max < 1) {
      throw new Error(`The limit "${name}" of ${operationId} must have a whole "max" of at least 1.`);
    }
    if (!counter) {
      throw new Error(
        `${operationId} has a limit, but the router of ${service} has no limitCounter. Give createRouter one.`,
      );
    }
    const definition = `${max} per ${per}`;
    const other = limits.get(name) ?? definition;
    if (other !== definition) {
      throw new Error(
        `The limit "${name}" of ${service} has two definitions: ${other}, and ${definition}. Rename one.`,
      );
    }
    limits.set(name, definition);
  }
  checkStageLimits(
    service,
    routes.flatMap(({ limit }) => limit ?? []),
  );
}
