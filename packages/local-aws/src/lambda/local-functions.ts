import type { Route } from '../api-gateway/route-table.ts';
import { LocalFailure } from '../core/failure.ts';
import type { JsonObject } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { RouteEvent, Service } from '../serverless-config/service.ts';
import { descriptionOf, type LocalDescription } from './description.ts';
import type { LambdaContext } from './environment-of-function.ts';
import { loadFailure } from './load-failure.ts';
import { type LocalFunction, startFunction } from './local-function.ts';

/** A function that something other than the gateway calls, and the tables of its service. */
export interface TriggeredFunction {
  function: LocalFunction;
  tables: JsonObject;
}

/** The functions of some services, and what their present code says about routes and tables. */
export interface LocalFunctions {
  /**
   * Resolves when all that answer HTTP requests are loaded, and one of each service, or have said why they cannot be.
   * The others are loaded by their first event, as on AWS: each takes some 40 MB.
   */
  loaded(): Promise<void>;
  routes(): Route[];
  /** Tables and rules that the code asks for, as CloudFormation resources. */
  resources(): JsonObject;
  triggered(): TriggeredFunction[];
  /** Loads the functions of these services again, those that answer HTTP requests first. Gives the names of those that could be. */
  reload(services: string[]): Promise<string[]>;
  /** Ends them once the requests they serve are answered. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/** The paths of a service whose route table is not known. */
const unloaded = ({ configuration }: LocalFunction): RouteEvent[] =>
  configuration.deferredRoutes.flatMap((base) =>
    [base, `${base}/{proxy+}`].map((path) => ({ method: 'ANY', path, public: true })),
  );

const answersHttp = ({ configuration: { events, deferredRoutes } }: LocalFunction): boolean =>
  deferredRoutes.length > 0 || events.length > 0;

function refuseSharedRoutes(routes: Route[]): void {
  const owners = new Map<string, string>();
  for (const { routeKey, function: owner } of routes) {
    const name = owner.service.place;
    const other = owners.get(routeKey);
    if (other !== undefined) {
      const who =
        other === name
          ? `${name} has the route ${routeKey} twice`
          : `${other} and ${name} both have the route ${routeKey}`;
      throw new LocalFailure(`${who}. Change one of them.`);
    }
    owners.set(routeKey, name);
  }
}

/** Starts all functions of `services`. */
export function startFunctions(
  services: Service[],
  scope: Scope,
  context: LambdaContext,
  terminal: Terminal,
): LocalFunctions {
  const functions = services.flatMap((service) =>
    service.functions.map((configuration) => startFunction(service, configuration, scope, context)),
  );
  /** By service: all its functions tell the same. */
  const descriptions = new Map<string, LocalDescription>();
  const broken = new Set<LocalFunction>();

  const describe = async (it: LocalFunction): Promise<void> => {
    const loading = it.load();
    const outcome = await loading;
    // Renewed meanwhile: what the former code says counts no more.
    if (it.load() !== loading) return describe(it);
    if ('failure' in outcome) {
      const isFirst = ![...broken].some(({ service }) => service === it.service);
      broken.add(it);
      if (isFirst)
        terminal.complain(
          `${it.service.name} cannot be loaded; it answers 503 until this is mended:\n${loadFailure(outcome.failure.message)}`,
        );
      return;
    }
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
        eventsOf(it).map((event) => ({ ...event, routeKey: `${event.method} ${event.path}`, function: it })),
      );
      refuseSharedRoutes(routes);
      return routes;
    },
    resources: () => Object.assign({}, ...[...descriptions.values()].map(({ resources }) => resources)),
    triggered: () =>
      functions
        .filter(({ configuration }) => configuration.sources.length > 0)
        .map((it) => ({ function: it, tables: descriptions.get(it.service.name)?.resources ?? {} })),
    reload: async (names) => {
      const chosen = functions.filter(({ service }) => names.includes(service.name));
      for (const it of chosen) it.renew();
      // One after the other, what was used last first: all at once, each would take as long as all together. A request
      // for one whose turn has not come yet does not wait for it.
      const first = chosen.filter(comesFirst).sort((a, b) => b.lastUsed() - a.lastUsed());
      for (const it of first) await describe(it);
      for (const it of chosen) if (!comesFirst(it)) void it.load();
      // A service has failed with the one function that tells of it: the others are not asked.
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
