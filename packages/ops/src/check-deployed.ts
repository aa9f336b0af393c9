import { mappedFunctions, requireLoadable } from './check-functions.ts';
import { healthPath, requireHealthy } from './check-health.ts';
import type { Target } from './cloudformation/target.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { Plan } from './plan/plan.ts';
import type { Template } from './plan/template.ts';

/**
 * Checks every service that a deployment has changed: calls its health operation, and invokes the functions of its queues
 * and streams with an empty batch.
 *
 * @throws {Refusal} if the health operation does not return 200, or a function fails
 */
export async function checkDeployed(
  plans: readonly Plan[],
  templates: ReadonlyMap<string, Template>,
  api: string | undefined,
  target: Target,
): Promise<void> {
  const checks = plans.flatMap(({ service }) => {
    const template = templates.get(service);
    if (!template) return [];
    const path = healthPath(service, template);
    const health =
      api !== undefined && path !== undefined ? [() => requireHealthy(service, `${api}${path}`, target)] : [];
    return [
      ...health,
      ...mappedFunctions(template).map((one) => () => requireLoadable(service, one, target)),
    ];
  });
  await mapConcurrently(checks, (check) => check(), 4);
}
