import * as z from 'zod';
import type { SuspensionCheck } from '../suspensions/index.ts';
import { ok } from './controller-result.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { checkLimits } from './limits/check-limits.ts';
import type { LimitCounter } from './limits/limit-counter.ts';
import { matchesTemplate, parameterCount } from './path-template.ts';
import { Problem } from './problem.ts';
import { publicRoute, type Route } from './route.ts';

/** A service's route table and the rest of what its HTTP stack needs. */
export interface RouterDefinition {
  /** The service's name, as in `services/<name>` and `/v1/<name>`. */
  service: string;
  /** One sentence about the service for the API description. */
  description: string;
  routes: readonly Route[];
  /** Stores the responses to requests with an `Idempotency-Key`. Required if any route is `idempotent`. */
  idempotencyStore?: IdempotencyStore;
  /** Counts the requests of routes with a `limit`. Required if any route has one. */
  limitCounter?: LimitCounter;
  /** Refuses people who are suspended, on all routes that are not public. */
  suspensionCheck?: SuspensionCheck;
}

/** A checked route table: the single source of API Gateway routes, validation, types and OpenAPI. */
export interface Router extends RouterDefinition {
  /**
   * Finds the route of a request by the route key that API Gateway matched.
   * Throws `not-found`, or `method-not-allowed` with `Allow`.
   */
  match: (routeKey: string, method: string, path: string) => Route;
}

/**
 * Makes a router from a route table. Adds the service's public health operation and, for every route with `GET`, one
 * with `HEAD`: API Gateway matches methods exactly, and sends the response of a `HEAD` request without its body.
 * Throws an Error for duplicate route keys or operation ids, for a limit that cannot work, or if the idempotency store or
 * the limit counter is missing.
 */
export function createRouter(definition: RouterDefinition): Router {
  const documented = [...definition.routes, healthRoute(definition.service)];
  check(definition, documented);
  const routes = documented.flatMap((route) =>
    route.method === 'GET' ? [route, { ...route, method: 'HEAD' as const }] : [route],
  );
  const byKey = new Map(routes.map((route) => [routeKeyOf(route), route]));
  // People type a trailing slash after a page's path; such a request arrives by the catch-all route.
  const pages = new Map(
    routes.filter(({ undocumented }) => undocumented).map((route) => [`${routeKeyOf(route)}/`, route]),
  );

  return {
    ...definition,
    routes,
    match: (routeKey, method, path) => {
      const route = byKey.get(routeKey) ?? pages.get(`${method} ${path}`);
      if (route) return route;
      const allowed = allowedMethods(routes, path);
      if (allowed.length === 0 || allowed.includes(method)) throw new Problem('not-found');
      const allow = allowed.join(', ');
      throw new Problem('method-not-allowed', { detail: `Use ${allow}.`, headers: { allow } });
    },
  };
}

/** The route key that API Gateway uses: `GET /v1/users/{userId}`. */
export function routeKeyOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

const health = z
  .strictObject({ service: z.string(), status: z.literal('ok'), version: z.string() })
  .meta({ id: 'Health', description: 'Reports that a service is up, and its version.' });

function healthRoute(service: string): Route {
  return publicRoute({
    method: 'GET',
    path: `/v1/${service}/health`,
    operationId: `get${service.charAt(0).toUpperCase()}${service.slice(1)}Health`,
    summary: `Check the health of ${service}`,
    responses: { 200: health },
    handle: async () =>
      ok({ service, status: 'ok' as const, version: process.env.SERVICE_VERSION ?? 'unknown' }),
  });
}

/** The methods of the most specific templates that `path` matches. */
function allowedMethods(routes: readonly Route[], path: string): string[] {
  const matching = routes.filter((route) => matchesTemplate(route.path, path));
  const fewest = Math.min(...matching.map((route) => parameterCount(route.path)));
  return matching.filter((route) => parameterCount(route.path) === fewest).map(({ method }) => method);
}

function check(
  { service, idempotencyStore, limitCounter }: RouterDefinition,
  routes: readonly Route[],
): void {
  for (const [what, keys] of [
    ['route', routes.map(routeKeyOf)],
    ['operationId', routes.map(({ operationId }) => operationId)],
  ] as const) {
    const duplicate = keys.find((key, index) => keys.indexOf(key) !== index);
    if (duplicate)
      throw new Error(
        `The route table of ${service} has the ${what} "${duplicate}" twice. Rename or remove one.`,
      );
  }
  routes.forEach(checkParams);
  checkLimits(service, routes, limitCounter);
  const needing = routes.find(({ idempotent }) => idempotent);
  if (needing && !idempotencyStore) {
    throw new Error(
      `${routeKeyOf(needing)} is idempotent, but the router of ${service} has no idempotencyStore. Give createRouter one.`,
    );
  }
}

/** A parameter that is not in the path is always absent, so that every request would be a 404. */
function checkParams(route: Route): void {
  if (!(route.params instanceof z.ZodObject)) return;
  const inPath = (route.path.match(/\{[^}]+\}/g) ?? []).map((name) => name.slice(1, -1));
  const missing = Object.keys(route.params.shape).find((name) => !inPath.includes(name));
  if (missing === undefined) return;
  const found = inPath.length === 0 ? 'nothing' : inPath.map((name) => `{${name}}`).join(', ');
  throw new Error(
    `${routeKeyOf(route)} has ${found} in its path but "${missing}" in its params. Rename one.`,
  );
}
