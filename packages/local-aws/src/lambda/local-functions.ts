import type { Route } from '../api-gateway/route-table.ts';
import type { WebsocketApi } from '../api-gateway/websocket/api.ts';
import { LocalFailure } from '../core/failure.ts';
import type { JsonObject } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { RouteEvent, Service } from '../serverless-config/service.ts';
import { descriptionOf, type LocalDescription } from './description.ts';
import type { LambdaContext } from './environment-of-function.ts';
import { type LocalFunction, startFunction } from './local-function.ts';
import { sourceStack } from './source-stack.ts';
import { websocketApisOf } from './websocket-apis.ts';

/** A function with events besides HTTP, and the tables of its service. */
export interface TriggeredFunction {
  function: LocalFunction;
  tables: JsonObject;
}

/** The functions of the services, with the routes and resources that their current code declares. */
export interface LocalFunctions {
  /**
   * Resolves when all functions with routes, and at least one of each service, have told what they declare, or failed.
   * All load on their first request, and are unloaded when they are idle: each takes about 35 MB.
   */
  loaded(): Promise<void>;
  routes(): Route[];
  websocketApis(): WebsocketApi[];
  /** A function by its name on AWS, for example `moim-users-dev-api`. */
  named(name: string): LocalFunction | undefined;
  /** CloudFormation resources that the code declares. */
  resources(): JsonObject;
  triggered(): TriggeredFunction[];
  /** Reloads the functions of these services, those with routes first. Returns the names of the services that loaded. */
  reload(services: string[]): Promise<string[]>;
  /** Stops them after the requests in flight. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/** Catch-all routes of a service whose route table is unknown because it failed to load. */
const unloaded = ({ configuration }: LocalFunction): RouteEvent[] =>
  configuration.deferredRoutes.flatMap((base) =>
    [base, `${base}/{proxy+}`].map((path) => ({ method: 'ANY', path, public: true })),
  );

const answersHttp = ({ configuration: { events, deferredRoutes } }: LocalFunction): boolean =>
  deferredRoutes.length > 0 || events.length > 0;

const routeKeyOf = ({ method, path }: RouteEvent): string =>
  path === '*' ? '$default' : `${method} ${path}`;

function refuseSharedRoutes(routes: Route[]): void {
  const owners = new Map<string, string>();
  for (const { routeKey, function: owner } of routes) {
    const name = owner.service.place;
    const other = owners.get(routeKey);
    if (other !== undefined) {
      const conflict =
        other === name
          ? `${name} declares the route ${routeKey} twice`
          : `${other} and ${name} both declare the route ${routeKey}`;
      throw new LocalFailure(`${conflict}. Change one of them.`);
    }
    owners.set(routeKey, name);
  }
}

/** Creates all functions of `services`. */
export function startFunctions(
  services: Service[],
  scope: Scope,
  context: LambdaContext,
  terminal: Terminal,
): LocalFunctions {
  const functions = services.flatMap((service) =>
    service.functions.map((configuration) => startFunction(service, configuration, scope, context)),
  );
  /** By service; all functions of a service return the same description. */
  const descriptions = new Map<string, LocalDescription>();
  const broken = new Set<LocalFunction>();

  const describe = async (it: LocalFunction): Promise<void> => {
    const revision = it.revision();
    const outcome = await it.describe();
    // Renewed meanwhile: the result belongs to outdated code.
    if (it.revision() !== revision) return describe(it);
    if ('failure' in outcome) {
      const isFirst = ![...broken].some(({ service }) => service === it.service);
      broken.add(it);
      if (isFirst)
        terminal.complain(
          `${it.service.name} cannot be loaded and responds with 503 until this is fixed:\n${sourceStack(outcome.failure.message)}`,
        );
      return;
    }
    it.rest();
    broken.delete(it);
    descriptions.set(it.service.name, descriptionOf(outcome.value));
  };

  const eventsOf = (it: LocalFunction): RouteEvent[] => {
    const { events, deferredRoutes } = it.configuration;
    if (deferredRoutes.length === 0) return events;
    const known = descriptions.get(it.service.name)?.routes;
    return [...events, ...(known ?? (broken.has(it) ? unloaded(it) : []))];
  };

  const comesFirst = (it: LocalFunction): boolean =>
    answersHttp(it) || functions.find(({ service }) => service === it.service) === it;

  return {
    loaded: async () => {
      await Promise.all(functions.filter(comesFirst).map((it) => describe(it)));
    },
    routes: () => {
      const routes = functions.flatMap((it) =>
        eventsOf(it).map((event) => ({ ...event, routeKey: routeKeyOf(event), function: it })),
      );
      refuseSharedRoutes(routes);
      return routes;
    },
    websocketApis: () => websocketApisOf(functions),
    named: (name) => functions.find(({ configuration }) => configuration.name === name),
    resources: () => Object.assign({}, ...[...descriptions.values()].map(({ resources }) => resources)),
    triggered: () =>
      functions
        .filter(({ configuration }) => configuration.sources.length > 0)
        .map((it) => ({ function: it, tables: descriptions.get(it.service.name)?.resources ?? {} })),
    reload: async (names) => {
      const chosen = functions.filter(({ service }) => names.includes(service.name));
      for (const it of chosen) it.renew();
      // In sequence, the most recently used first: loaded concurrently, each would take as long as all of them. A request
      // for a function whose turn has not come loads it without waiting.
      const first = chosen.filter(comesFirst).sort((a, b) => b.lastUsed() - a.lastUsed());
      for (const it of first) await describe(it);
      for (const it of chosen) if (!comesFirst(it) && it.isInUse()) void it.load();
      // One failed function fails its service.
      const failed = new Set([...broken].map(({ service }) => service.name));
      return [...new Set(chosen.map(({ service }) => service.name))].filter((name) => !failed.has(name));
    },
    retire: async () => {
      await Promise.all(functions.map((it) => it.retire()));
    },
    stop: async () => {
      await Promise.all(functions.map((it) => it.stop()));
    },
  };
}
