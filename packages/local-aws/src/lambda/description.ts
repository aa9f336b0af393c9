import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { RouteEvent } from '../serverless-config/service.ts';

/** Returned by a project's `describe` module for a loaded service. */
export interface LocalDescription {
  /** Routes of its functions with an `httpApi` event of the method `ROUTES`. */
  routes: RouteEvent[];
  /** CloudFormation resources that its code declares, by logical id: tables, rules. */
  resources: JsonObject;
}

export function descriptionOf(value: unknown): LocalDescription {
  const { routes, resources } = objectOf(value);
  return {
    routes: (Array.isArray(routes) ? routes : []).filter(isObject).map((route) => ({
      method: stringOf(route.method),
      path: stringOf(route.path),
      public: route.public === true,
    })),
    resources: objectOf(resources),
  };
}
