// @ts-check
import { basename } from 'node:path';
import { describeService } from './describe-service.mjs';
import { ruleResource } from './events/resources.cjs';
import { routeEvents } from './route-events.cjs';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Serverless
const stageVariable = '${sls:stage}';

/**
 * The rule of a service. Serverless would resolve its variables; here the stage is the only one.
 *
 * @param {string} stage
 * @param {string} service
 * @param {string[]} types
 */
const ruleIn = (stage, service, types) =>
  JSON.parse(JSON.stringify(ruleResource(service, types)).replaceAll(stageVariable, stage));

/**
 * What a loaded service says about itself, for the local AWS: its routes with the catch-alls that packaging adds, the
 * tables of its entities, and the rule of the events that it listens to.
 *
 * @param {{ folder: string, stage: string, environment: Record<string, string | undefined> }} service
 */
export async function describe({ folder, stage, environment }) {
  const service = basename(folder);
  const { routes, tables, events } = await describeService(folder, environment.TABLE_PREFIX ?? '');
  const { listens = [] } = events;
  return {
    routes: (routes ? routeEvents(service, routes, {}) : []).map(({ httpApi }) => ({
      method: httpApi.method === '*' ? 'ANY' : httpApi.method.toUpperCase(),
      path: httpApi.path,
      public: !('authorizer' in httpApi),
    })),
    resources: { ...tables, ...(listens.length > 0 && ruleIn(stage, service, listens)) },
  };
}
