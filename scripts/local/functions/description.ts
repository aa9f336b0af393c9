import { createRequire } from 'node:module';
import { isObject, type JsonObject, objectOf, stringOf } from '../config/json.ts';
import type { RouteEvent, Service } from '../config/service.ts';

const require = createRequire(import.meta.url);
const {
  routeEvents,
}: { routeEvents: (service: string, routes: object[], authorizer: object) => { httpApi: JsonObject }[] } =
  require('../../serverless/route-events.cjs');
const { ruleResource }: { ruleResource: (service: string, types: string[]) => JsonObject } =
  require('../../serverless/events/resources.cjs');

/** What a loaded service says about itself (describe-service.mjs). */
export interface Description {
  /** The events that its route table becomes, as when it is packaged. */
  routes: RouteEvent[];
  /** The tables of its entities and the rule of what it listens to, as CloudFormation resources. */
  resources: JsonObject;
}

export function descriptionOf({ name, stage }: Service, value: unknown): Description {
  const { routes, tables, events: declared } = objectOf(value);
  const { listens } = objectOf(declared);
  const events = Array.isArray(routes) ? routeEvents(name, routes.filter(isObject), {}) : [];
  return {
    routes: events.map(({ httpApi }) => {
      const method = stringOf(httpApi.method).toUpperCase();
      return {
        method: method === '*' ? 'ANY' : method,
        path: stringOf(httpApi.path),
        public: !('authorizer' in httpApi),
      };
    }),
    resources: {
      ...objectOf(tables),
      ...(Array.isArray(listens) && listens.length > 0 && ruleIn(stage, name, listens.map(String))),
    },
  };
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is Serverless's, not JavaScript's
const stageVariable = '${sls:stage}';

/** Serverless would resolve its variables; here the stage is the only one. */
function ruleIn(stage: string, service: string, types: string[]): JsonObject {
  const text = JSON.stringify(ruleResource(service, types)).replaceAll(stageVariable, stage);
  return objectOf(JSON.parse(text));
}
