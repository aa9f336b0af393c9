import { healthPath, requireHealthy } from './check-health.ts';
import type { Target } from './cloudformation/target.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { Plan } from './plan/plan.ts';
import type { Template } from './plan/template.ts';

/** Calls the health operation of every service that a deployment has changed; refuses if one does not return 200. */
export async function checkDeployed(
  plans: readonly Plan[],
  templates: ReadonlyMap<string, Template>,
  api: string,
  target: Target,
): Promise<void> {
  const paths = plans.flatMap(({ service }) => {
    const template = templates.get(service);
    const path = template && healthPath(service, template);
    return path === undefined ? [] : [{ service, path }];
  });
  await mapConcurrently(paths, ({ service, path }) => requireHealthy(service, `${api}${path}`, target), 4);
}
