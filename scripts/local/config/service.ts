import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LocalFailure } from '../failure.ts';
import { bucketsOfEvents, eventsFromBuckets } from './bucket-events.ts';
import { isObject, type Json, type JsonObject, numberOf, objectOf, stringOf } from './json.ts';
import { topLevelKeys } from './osls.ts';
import { configurationFile, resolveConfiguration } from './resolve-configuration.ts';

/** An `httpApi` event: one route key, and whether API Gateway asks for a token first. */
export interface RouteEvent {
  method: string;
  path: string;
  public: boolean;
}

export interface FunctionConfiguration {
  /** Its key under `functions`. */
  key: string;
  name: string;
  handler: string;
  /** Seconds. */
  timeout: number;
  environment: JsonObject;
  events: RouteEvent[];
  /** What calls it besides HTTP: events as they stand in serverless.yml. */
  sources: JsonObject[];
  /** What becomes of an asynchronous invocation that fails. */
  asynchronous: {
    retries: number;
    /** An ARN, rendered with the template: told about the failure, or given the event as it was. */
    onFailure?: Json;
    deadLetters?: Json;
  };
  /** Its routes are the service's route table: the function tells them when it is loaded. */
  servesRouteTable: boolean;
}

/** What the local stack reads out of one service's serverless.yml. */
export interface Service {
  name: string;
  folder: string;
  region: string;
  stage: string;
  environment: JsonObject;
  functions: FunctionConfiguration[];
  resources: JsonObject;
  outputs: JsonObject;
}

function routeEvent(event: Json): RouteEvent | undefined {
  const httpApi = objectOf(event).httpApi;
  if (typeof httpApi === 'string') {
    const [method = '*', path = '*'] = httpApi.split(' ');
    return { method: method.toUpperCase(), path, public: true };
  }
  if (!isObject(httpApi)) return undefined;
  const method = stringOf(httpApi.method, '*').toUpperCase();
  return {
    method: method === '*' ? 'ANY' : method,
    path: stringOf(httpApi.path),
    public: !('authorizer' in httpApi),
  };
}

function asynchronousOf({ destinations, onError, maximumRetryAttempts }: JsonObject) {
  const { onFailure } = objectOf(destinations);
  const destination = objectOf(onFailure).arn ?? onFailure;
  return {
    retries: numberOf(maximumRetryAttempts, 2),
    ...(destination !== undefined && { onFailure: destination }),
    ...(onError !== undefined && { deadLetters: onError }),
  };
}

function readFunction(
  service: string,
  key: string,
  given: JsonObject,
  provider: JsonObject,
  resources: JsonObject,
): FunctionConfiguration {
  const declared = (Array.isArray(given.events) ? given.events : []).map(objectOf);
  const events = declared.map(routeEvent).filter((event) => event !== undefined);
  return {
    key,
    name: stringOf(given.name, `${service}-${stringOf(provider.stage)}-${key}`),
    handler: stringOf(given.handler),
    timeout: numberOf(given.timeout, numberOf(provider.timeout, 6)),
    environment: objectOf(given.environment),
    sources: [
      ...declared.filter((event) => event.httpApi === undefined),
      ...eventsFromBuckets(resources, key),
    ],
    asynchronous: asynchronousOf(given),
    events: events.filter(({ method }) => method !== 'ROUTES'),
    servesRouteTable: events.some(({ method }) => method === 'ROUTES'),
  };
}

const mergedSection = (resources: Json | undefined, section: string): JsonObject => {
  const parts = Array.isArray(resources) ? resources : [resources];
  return Object.assign({}, ...parts.map((part) => objectOf(objectOf(part)[section])));
};

/** Packaging refuses them too, with all else that does not fit Serverless's schema, but takes seconds for that. */
function checkKeys(name: string, configuration: JsonObject): void {
  const unknown = Object.keys(configuration).filter((key) => !topLevelKeys.has(key));
  if (configuration.configValidationMode !== 'error' || unknown.length === 0) return;
  throw new LocalFailure(
    `services/${name}/serverless.yml says ${unknown.join(', ')} at its top, which Serverless does not know. It knows ${[...topLevelKeys].sort().join(', ')}.`,
  );
}

function checkFunctions(name: string, folder: string, functions: FunctionConfiguration[]): void {
  for (const { key, handler, servesRouteTable } of functions) {
    const file = handler.slice(0, handler.lastIndexOf('.'));
    if (!existsSync(join(folder, `${file}.ts`)) && !existsSync(join(folder, `${file}.js`))) {
      throw new LocalFailure(
        `services/${name}: the handler ${handler} of function ${key} does not exist. Write ${file}.ts, or mend serverless.yml.`,
      );
    }
    if (servesRouteTable && !existsSync(join(folder, 'src/router.ts'))) {
      throw new LocalFailure(
        `services/${name} has no router: write services/${name}/src/router.ts, exporting \`router\`, or take routes.cjs out of its serverless.yml.`,
      );
    }
  }
}

/** Reads one service's serverless.yml. Throws a LocalFailure that says what is wrong in it. */
export async function readService(folder: string, stage: string): Promise<Service> {
  const name = basename(folder);
  const configuration = objectOf(await resolveConfiguration(configurationFile(folder), stage));
  checkKeys(name, configuration);
  const provider = objectOf(configuration.provider);
  const resources = mergedSection(configuration.resources, 'Resources');
  const functions = Object.entries(objectOf(configuration.functions)).map(([key, given]) =>
    readFunction(stringOf(configuration.service), key, objectOf(given), provider, resources),
  );
  checkFunctions(name, folder, functions);
  return {
    name,
    folder,
    region: stringOf(provider.region),
    stage,
    environment: objectOf(provider.environment),
    functions,
    resources: { ...bucketsOfEvents(functions.flatMap(({ sources }) => sources)), ...resources },
    outputs: mergedSection(configuration.resources, 'Outputs'),
  };
}
