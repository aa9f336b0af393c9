import { currentDeployment } from '../plan/rollback-target.ts';
import { deploymentsOf } from './deployments.ts';
import { deployedTemplate, findStack } from './stacks.ts';
import type { Target } from './target.ts';

/**
 * Marks the current deployment in the service's bucket as superseded, before another one replaces it. Only marked
 * deployments are rolled back to, so a failed or interrupted one never is. The mark is set when a deployment is replaced
 * rather than when it succeeds, because that works even after a run was killed.
 */
export async function markSuperseded(service: string, target: Target): Promise<void> {
  if (!(await findStack(service, target))) return;
  const deployed = await deployedTemplate(service, target);
  // Somebody deleted the bucket; the framework creates another one.
  if (!('ServerlessDeploymentBucket' in deployed.Resources)) return;
  await (await currentDeployment(await deploymentsOf(service, target), deployed))?.supersede();
}
