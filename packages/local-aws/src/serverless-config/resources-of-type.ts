import { type JsonObject, objectOf } from '../core/json.ts';
import type { Service } from './service.ts';

/** The resources of one CloudFormation type, as logical id and properties. */
export function resourcesOfType(resources: JsonObject, type: string): [string, JsonObject][] {
  return Object.entries(resources)
    .map(([id, resource]) => [id, objectOf(resource)] as const)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties }]) => [id, objectOf(Properties)]);
}

/** The same for the templates of all services. */
export function resourcesOfTypeIn(services: Service[], type: string): [string, JsonObject][] {
  return services.flatMap(({ resources }) => resourcesOfType(resources, type));
}
