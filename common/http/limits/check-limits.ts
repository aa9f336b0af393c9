import type { Route } from '../route.ts';
import type { Limit } from './limit.ts';
import type { LimitCounter } from './limit-counter.ts';
import { checkStageLimits } from './stage-limits.ts';

/** What is read of a route. */
type LimitedRoute = Pick<Route, 'operationId' | 'limits'>;

/** Throws an Error for a limit that could not be counted, and for one that two routes define differently. */
export function checkLimits(
  service: string,
  routes: readonly LimitedRoute[],
  counter: LimitCounter | undefined,
): void {
  const definitions = new Map<string, string>();
  const limited = routes.flatMap(({ operationId, limits = [] }) =>
    limits.map((limit) => ({ operationId, ...limit })),
  );
  for (const { operationId, name, max, per } of limited) {
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
    const other = definitions.get(name) ?? definition;
    if (other !== definition) {
      throw new Error(
        `The limit "${name}" of ${service} has two definitions: ${other}, and ${definition}. Rename one.`,
      );
    }
    definitions.set(name, definition);
  }
  for (const { operationId, limits = [] } of routes) checkNamesOf(operationId, limits);
  checkStageLimits(service, limited);
}

/** A name that one route has twice would count each of its requests twice. */
function checkNamesOf(operationId: string, limits: readonly Limit[]): void {
  const names = limits.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`${operationId} has the limit "${twice}" twice. Rename or remove one.`);
}
