import { createRequire } from 'node:module';
import { isObject, type JsonObject, objectOf, stringOf } from '../config/json.ts';
import type { RouteEvent } from '../config/service.ts';

const require = createRequire(import.meta.url);
const {
  routeEvents,
}: { routeEvents: (service: string, routes: object[], authorizer: object) => { httpApi: JsonObject }[] } =
  require('../../serverless/route-events.cjs');

/** What a loaded service says about itself (describe-service.mjs). */
export interface Description {
  /** The events that its route table becomes, as when it is packaged. */
  routes: RouteEvent[];
  /** The tables of its entities, as CloudFormation resources. */
  tables: JsonObject;
}

export function descriptionOf(service: string, value: unknown): Description {
  const { routes, tables } = objectOf(value);
  const events = Array.isArray(routes) ? routeEvents(service, routes.filter(isObject), {}) : [];
  return {
    routes: events.map(({ httpApi }) => {
      const method = stringOf(httpApi.method).toUpperCase();
      return {
        method: method === '*' ? 'ANY' : method,
        path: stringOf(httpApi.path),
        public: !('authorizer' in httpApi),
      };
    }),
    tables: objectOf(tables),
  };
}
