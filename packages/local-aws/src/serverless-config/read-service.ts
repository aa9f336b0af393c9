import { basename } from 'node:path';
import { LocalFailure } from '../core/failure.ts';
import { isObject, type Json, type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';
import { bucketsOfEvents, eventsFromBuckets } from './bucket-events.ts';
import { checkKeys } from './check-keys.ts';
import { handlerFile } from './handler-file.ts';
import { configurationFile, resolveConfiguration } from './resolve-configuration.ts';
import type { FunctionConfiguration, RouteEvent, Service } from './service.ts';
import { websocketEvents, websocketSettings } from './websocket-events.ts';

const routeMethod = (method: string): string => (method === '*' ? 'ANY' : method.toUpperCase());

/** `httpApi: '*'`, `httpApi: GET /things`, or an object with method and path. */
function routeEvent(event: Json): RouteEvent | undefined {
  const httpApi = objectOf(event).httpApi;
  if (typeof httpApi === 'string') {
    const [method = '*', path = '*'] = httpApi.trim().split(/\s+/);
    return { method: routeMethod(method), path, public: true };
  }
  if (!isObject(httpApi)) return undefined;
  return {
    method: routeMethod(stringOf(httpApi.method, '*')),
    path: stringOf(httpApi.path, '*'),
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
  { service, stage, place }: { service: string; stage: string; place: string },
  key: string,
  given: JsonObject,
  provider: JsonObject,
  resources: JsonObject,
): FunctionConfiguration {
  const declared = (Array.isArray(given.events) ? given.events : []).map(objectOf);
  const events = declared.map(routeEvent).filter((event) => event !== undefined);
  return {
    key,
    name: stringOf(given.name, `${service}-${stage}-${key}`),
    handler: stringOf(given.handler),
    timeout: numberOf(given.timeout, numberOf(provider.timeout, 6)),
    environment: objectOf(given.environment),
    sources: [
      ...declared.filter(({ httpApi, websocket }) => httpApi === undefined && websocket === undefined),
      ...eventsFromBuckets(resources, key),
    ],
    websocketEvents: websocketEvents(place, key, declared),
    asynchronous: asynchronousOf(given),
    events: events.filter(({ method }) => method !== 'ROUTES'),
    deferredRoutes: events.filter(({ method }) => method === 'ROUTES').map(({ path }) => path),
  };
}

const mergedSection = (resources: Json | undefined, section: string): JsonObject => {
  const parts = Array.isArray(resources) ? resources : [resources];
  return Object.assign({}, ...parts.map((part) => objectOf(objectOf(part)[section])));
};

function checkFunctions(place: string, folder: string, functions: FunctionConfiguration[]): void {
  for (const { key, handler } of functions) {
    if (handlerFile(folder, handler) !== undefined) continue;
    const file = handler.slice(0, handler.lastIndexOf('.'));
    throw new LocalFailure(
      `${place}: the handler ${handler} of function ${key} does not exist. Create ${file}.ts or correct serverless.yml.`,
    );
  }
}

/** Serverless's own default. */
const defaultRegion = 'us-east-1';

/** Reads one service's serverless.yml. Throws a LocalFailure when it is invalid. */
export async function readService(
  folder: string,
  place: string,
  options: Readonly<Record<string, unknown>> & { stage: string },
): Promise<Service> {
  const name = basename(folder);
  const configuration = objectOf(
    await resolveConfiguration(configurationFile(folder), `${place}/serverless.yml`, options),
  );
  checkKeys(place, folder, configuration);
  const provider = objectOf(configuration.provider);
  const resources = mergedSection(configuration.resources, 'Resources');
  const named = {
    service: stringOf(configuration.service),
    stage: stringOf(provider.stage, options.stage),
    place,
  };
  const functions = Object.entries(objectOf(configuration.functions)).map(([key, given]) =>
    readFunction(named, key, objectOf(given), provider, resources),
  );
  checkFunctions(place, folder, functions);
  return {
    name,
    folder,
    place,
    region: stringOf(provider.region, defaultRegion),
    stage: options.stage,
    environment: objectOf(provider.environment),
    functions,
    httpApi: objectOf(provider.httpApi),
    websocket: websocketSettings(place, provider),
    resources: { ...bucketsOfEvents(functions.flatMap(({ sources }) => sources)), ...resources },
    outputs: mergedSection(configuration.resources, 'Outputs'),
  };
}
