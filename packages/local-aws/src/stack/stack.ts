import { join } from 'node:path';
import { type Front, projectFront } from '../api-gateway/front.ts';
import { openAtPort } from '../api-gateway/open-at-port.ts';
import { requestLine } from '../api-gateway/request-line.ts';
import { errorResponder } from '../api-gateway/response.ts';
import type { Report } from '../api-gateway/server.ts';
import type { Project } from '../config/load-config.ts';
import { newActivity } from '../core/activity.ts';
import { localCredentials } from '../core/credentials.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';
import { type EventSourceMappings, eventSourceMappings } from '../event-source-mappings/mappings.ts';
import { sharedEnvironment } from '../lambda/environment-of-function.ts';
import type { LocalFunctions } from '../lambda/local-functions.ts';
import { type FindFunction, type LambdaApi, startLambdaApi } from '../lambda-api/server.ts';
import { scopeOf } from '../serverless-config/exports.ts';
import { render } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';
import type { Reachable } from './endpoints.ts';
import type { Emulators } from './running-emulators.ts';

export interface StackOptions {
  project: Project;
  /** Reads all services. Called again when their configuration changes. */
  readServices(): Promise<Service[]>;
  /** Starts the emulators, or connects to running ones. */
  startEmulators(services: Service[]): Promise<Emulators>;
  /** Whether event source mappings run here; they must not run twice on one local AWS. */
  runsMappings: boolean;
  /** Lambda's API of a local AWS in another process; otherwise this one has its own. */
  lambda?: string | undefined;
  /** The only service whose functions run here; all by default. */
  only?: string | undefined;
  directory: string;
  /** Port of the gateway; 0 picks a free one. */
  port: number;
  rawLogs: boolean;
  /** Whether the project's front is left out. */
  isApiOnly: boolean;
  /** Called just before the first request is served, so that a client that gets a response finds the endpoints written. */
  announce(reachable: Reachable): void;
  terminal: Terminal;
}

/** Services behind one gateway, on a local AWS. */
export interface Stack {
  services(): Service[];
  /** Names of the services whose functions run here. */
  served(): string[];
  /** URLs by emulator; `http` is the gateway. */
  endpoints: Record<string, string>;
  /**
   * Reloads these services and applies their routes and tables. Returns the names of those that loaded without
   * an error.
   */
  reload(names: string[]): Promise<string[]>;
  /** Rereads the services' configuration and replaces all functions. */
  reconfigure(): Promise<void>;
  stop(): Promise<void>;
}

type Undo = () => Promise<void>;

/** SDK clients require a region and credentials. */
const credentials = (region: string): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
});

const regionOf = (services: Service[]): string => stringOf(services[0]?.region, 'us-east-1');

/** The front belongs to the whole project, and not to a service that runs alone. */
function frontOf({ project: { front, folder }, only, isApiOnly, terminal }: StackOptions): Front | undefined {
  return front && only === undefined && !isApiOnly ? projectFront(folder, front, terminal) : undefined;
}

async function lambdaApi({ lambda }: StackOptions, region: string, find: FindFunction): Promise<LambdaApi> {
  return lambda === undefined ? startLambdaApi(region, find) : { endpoint: lambda, stop: async () => {} };
}

async function build(options: StackOptions, undo: Undo[]): Promise<Omit<Stack, 'stop'>> {
  const { directory, port, terminal, rawLogs, only } = options;
  const { describe, gatewayError, folder } = options.project;
  // As on AWS, JSON logs are the functions' own.
  const say = (line: string): void => {
    if (!rawLogs) terminal.say(line);
  };
  const report: Report = (...request) => say(requestLine(...request));
  const gateway = await openAtPort(
    port,
    terminal,
    errorResponder(gatewayError),
    report,
    say,
    frontOf(options),
  );
  undo.push(gateway.stop);
  const isServed = ({ name }: Service): boolean => only === undefined || name === only;
  let services = await options.readServices();
  const emulators = await options.startEmulators(services);
  undo.push(emulators.stop);
  // Takes 200 ms to load. By now Java starts in parallel.
  const { startFunctions } = await import('../lambda/local-functions.ts');
  let functions: LocalFunctions | undefined;
  const lambda = await lambdaApi(options, regionOf(services), (name) => functions?.named(name));
  undo.push(lambda.stop);
  undo.push(async () => functions?.stop());
  const environment = {
    ...credentials(regionOf(services)),
    ...emulators.environment,
    AWS_ENDPOINT_URL_LAMBDA: lambda.endpoint,
  };
  const { dynamodb = '', eventbridge = '' } = emulators.endpoints;
  const enabled = options.runsMappings;
  const activity = newActivity();
  const triggers: EventSourceMappings = eventSourceMappings({
    directory,
    dynamodb,
    eventbridge,
    terminal,
    activity,
    enabled,
  });
  undo.push(triggers.stop);
  // Functions still run, so that they learn of it.
  undo.push(gateway.disconnect);

  /** Creates and updates resources. While one of them cannot be used, requests wait, and the terminal says why. */
  const provision = async (declared: JsonObject): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const changing = (what: string): void => {
      gateway.hold(promise);
      terminal.say(`… ${what}; requests wait until that is done.`);
    };
    await emulators.provision(declared, changing).finally(resolve);
  };

  const endpoints = { http: gateway.url, ...emulators.endpoints, lambda: lambda.endpoint };

  /** Replaces the functions by those of `next`, once routes and resources are consistent. */
  const run = async (next: Service[]): Promise<void> => {
    const scope = scopeOf(next, emulators.resources(next), gateway.url);
    const started = startFunctions(
      next.filter(isServed),
      scope,
      {
        directory,
        rawLogs,
        environment: { ...environment, LOCAL_AWS_PROJECT: folder },
        describe: describe && join(folder, describe),
        accessLog: options.project.accessLog,
        onAnswered: activity.happened,
      },
      terminal,
    );
    try {
      await Promise.all([emulators.ready, started.loaded()]);
      const routes = started.routes();
      const apis = started.websocketApis();
      const declared: JsonObject = Object.assign(
        {},
        ...next.map(({ resources }) => resources),
        started.resources(),
      );
      await provision(objectOf(render(declared, scope)));
      // Routes first: `serve` releases the requests that wait.
      gateway.route(routes, apis);
      options.announce({
        endpoints,
        environment: { ...sharedEnvironment(next, scope), ...environment },
      });
      await gateway.serve(next, scope, emulators.endpoints.cognito ?? '');
    } catch (error) {
      await started.stop();
      throw error;
    }
    const former = functions;
    [functions, services] = [started, next];
    await triggers.update(started.triggered(), scope);
    await former?.retire();
  };

  await run(services);
  return {
    services: () => services,
    served: () =>
      services.filter((service) => isServed(service) && service.functions.length > 0).map(({ name }) => name),
    endpoints,
    reload: async (names) => {
      if (!functions) return [];
      const loaded = await functions.reload(names);
      const routes = functions.routes();
      const scope = scopeOf(services, emulators.resources(services), gateway.url);
      await provision(objectOf(render(functions.resources(), scope)));
      gateway.route(routes, functions.websocketApis());
      await triggers.update(functions.triggered(), scope);
      return loaded;
    },
    reconfigure: async () => run(await options.readServices()),
  };
}

/** Starts everything. When a step fails, the previous ones are undone. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await build(options, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
