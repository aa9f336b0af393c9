import { basename } from 'node:path';
import { LocalFailure } from '../core/failure.ts';
import { isObject, type Json, type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';
import { bucketsOfEvents, eventsFromBuckets } from './bucket-events.ts';
import { handlerFile } from './handler-file.ts';
import { topLevelKeys } from './osls.ts';
import { configurationFile, resolveConfiguration } from './resolve-configuration.ts';
import type { FunctionConfiguration, RouteEvent, Service } from './service.ts';

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
    deferredRoutes: events.filter(({ method }) => method === 'ROUTES').map(({ path }) => path),
  };
}

const mergedSection = (resources: Json | undefined, section: string): JsonObject => {
  const parts = Array.isArray(resources) ? resources : [resources];
  return Object.assign({}, ...parts.map((part) => objectOf(objectOf(part)[section])));
};

/** Packaging refuses them too, with all else that does not fit Serverless's schema, but takes seconds for that. */
function checkKeys(place: string, configuration: JsonObject): void {
  const unknown = Object.keys(configuration).filter((key) => !topLevelKeys.has(key));
  if (configuration.configValidationMode !== 'error' || unknown.length === 0) return;
  throw new LocalFailure(
    `${place}/serverless.yml says ${unknown.join(', ')} at its top, which Serverless does not know. It knows ${[...topLevelKeys].sort().join(', ')}.`,
  );
}

function checkFunctions(place: string, folder: string, functions: FunctionConfiguration[]): void {
  for (const { key, handler } of functions) {
    if (handlerFile(folder, handler) !== undefined) continue;
    const file = handler.slice(0, handler.lastIndexOf('.'));
    throw new LocalFailure(
      `${place}: the handler ${handler} of function ${key} does not exist. Write ${file}.ts, or correct serverless.yml.`,
    );
  }
}

/** Reads one service's serverless.yml. Throws a LocalFailure that says what is wrong in it. */
export async function readService(
  folder: string,
  place: string,
  options: Readonly<Record<string, unknown>> & { stage: string },
): Promise<Service> {
  const name = basename(folder);
  const configuration = objectOf(
    await resolveConfiguration(configurationFile(folder), `${place}/serverless.yml`, options),
  );
  checkKeys(place, configuration);
  const provider = objectOf(configuration.provider);
  const resources = mergedSection(configuration.resources, 'Resources');
  const functions = Object.entries(objectOf(configuration.functions)).map(([key, given]) =>
    readFunction(stringOf(configuration.service), key, objectOf(given), provider, resources),
  );
  checkFunctions(place, folder, functions);
  return {
    name,
    folder,
    place,
    region: stringOf(provider.region),
    stage: options.stage,
    environment: objectOf(provider.environment),
    functions,
    resources: { ...bucketsOfEvents(functions.flatMap(({ sources }) => sources)), ...resources },
    outputs: mergedSection(configuration.resources, 'Outputs'),
  };
}
