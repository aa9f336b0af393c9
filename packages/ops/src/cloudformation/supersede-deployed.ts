import { currentDeployment } from '../plan/rollback-target.ts';
import { deploymentsOf } from './deployments.ts';
import { deployedTemplate, findStack } from './stacks.ts';
import type { Target } from './target.ts';

/**
 * Notes in a service's bucket what is deployed, before another is deployed over it. What was uploaded and failed, or was
 * broken off, is never noted, and so never gone back to. Noted on leaving, not on arriving: what is deployed is known
 * then, even of a run that was killed.
 */
export async function supersedeDeployed(service: string, target: Target): Promise<void> {
  if (!(await findStack(service, target))) return;
  const deployed = await deployedTemplate(service, target);
  // Taken away by hand; the framework makes another one.
  if (!('ServerlessDeploymentBucket' in deployed.Resources)) return;
  await (await currentDeployment(await deploymentsOf(service, target), deployed))?.supersede();
}
