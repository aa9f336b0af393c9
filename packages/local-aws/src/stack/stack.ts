import { join } from 'node:path';
import { openAtPort } from '../api-gateway/open-at-port.ts';
import { errorResponder } from '../api-gateway/response.ts';
import type { Project } from '../config/load-config.ts';
import { localCredentials } from '../core/credentials.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';
import { type EventSourceMappings, eventSourceMappings } from '../event-source-mappings/mappings.ts';
import { sharedEnvironment } from '../lambda/environment-of-function.ts';
import type { LocalFunctions } from '../lambda/local-functions.ts';
import { scopeOf } from '../serverless-config/exports.ts';
import { render } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';
import type { Reachable } from './endpoints.ts';
import type { Emulators } from './running-emulators.ts';

export interface StackOptions {
  project: Project;
  /** Reads all services; called again when their configuration changes. */
  readServices(): Promise<Service[]>;
  /** Starts the emulators that the services need, or finds running ones. */
  startEmulators(services: Service[]): Promise<Emulators>;
  /** Whether queues, streams, schedules and buckets call functions here; not beside a stack that already does. */
  runsMappings: boolean;
  /** Whose functions are run here; all services' unless given. */
  only?: string | undefined;
  directory: string;
  /** Of the gateway; 0 takes a free one. */
  port: number;
  rawLogs: boolean;
  /** Told what can be reached, just before the first request is answered: who gets an answer finds it noted. */
  announce(reachable: Reachable): void;
  terminal: Terminal;
}

/** A running local AWS with services behind one gateway. */
export interface Stack {
  services(): Service[];
  /** The names of those whose functions run here. */
  served(): string[];
  /** What listens where, by emulator; `http` is the gateway. */
  endpoints: Record<string, string>;
  /**
   * Loads these services again, and takes over what they now say about routes and tables. Gives the names of those
   * that could be loaded.
   */
  reload(names: string[]): Promise<string[]>;
  /** Reads the services' configuration again, and replaces all functions. */
  reconfigure(): Promise<void>;
  stop(): Promise<void>;
}

type Undo = () => Promise<void>;

/** SDK clients want a region and credentials; of the emulators only S3 verifies them. */
const credentials = (region: string): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
});

const regionOf = (services: Service[]): string => stringOf(services[0]?.region, 'ap-northeast-2');

async function build(options: StackOptions, undo: Undo[]): Promise<Omit<Stack, 'stop'>> {
  const { directory, port, terminal, rawLogs, only } = options;
  const { describe, gatewayError, folder } = options.project;
  const gateway = await openAtPort(port, terminal, errorResponder(gatewayError));
  undo.push(gateway.stop);
  const isServed = ({ name }: Service): boolean => only === undefined || name === only;
  let services = await options.readServices();
  const emulators = await options.startEmulators(services);
  undo.push(emulators.stop);
  // A fifth of a second to load, which Java, being started by now, uses.
  const { startFunctions } = await import('../lambda/local-functions.ts');
  const environment = { ...credentials(regionOf(services)), ...emulators.environment };
  let functions: LocalFunctions | undefined;
  undo.push(async () => functions?.stop());
  const { dynamodb = '', eventbridge = '' } = emulators.endpoints;
  const enabled = options.runsMappings;
  const triggers: EventSourceMappings = eventSourceMappings({
    directory,
    dynamodb,
    eventbridge,
    terminal,
    enabled,
  });
  undo.push(triggers.stop);

  const endpointsOf = ({ endpoints }: Emulators) => ({ http: gateway.url, ...endpoints });

  /** Runs the functions of `next` in place of the present ones, once they prove to fit together. */
  const run = async (next: Service[]): Promise<void> => {
    const scope = scopeOf(next, emulators.resources(next));
    const started = startFunctions(
      next.filter(isServed),
      scope,
      { directory, rawLogs, environment, describe: describe && join(folder, describe) },
      terminal,
    );
    try {
      await Promise.all([emulators.ready, started.loaded()]);
      const routes = started.routes();
      const declared: JsonObject = Object.assign(
        {},
        ...next.map(({ resources }) => resources),
        started.resources(),
      );
      await emulators.provision(objectOf(render(declared, scope)));
      // Routes first: requests that have waited since the start are let in by `serve`.
      gateway.route(routes);
      options.announce({
        endpoints: endpointsOf(emulators),
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
    endpoints: endpointsOf(emulators),
    reload: async (names) => {
      if (!functions) return [];
      const loaded = await functions.reload(names);
      const routes = functions.routes();
      const scope = scopeOf(services, emulators.resources(services));
      await emulators.provision(objectOf(render(functions.resources(), scope)));
      gateway.route(routes);
      await triggers.update(functions.triggered(), scope);
      return loaded;
    },
    reconfigure: async () => run(await options.readServices()),
  };
}

/** Starts everything. When something cannot start, what did start is ended again. */
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
