import { isDeepStrictEqual } from 'node:util';
import type { Deployment } from '../cloudformation/deployments.ts';
import { Refusal } from '../terminal/refusal.ts';
import { isSame } from './changes.ts';
import { withoutIndexes } from './table-with-indexes.ts';
import { type Template, withoutCanaries } from './template.ts';

/** A deployment to roll back to, with its template. */
export interface RollbackTarget {
  deployment: Deployment;
  template: Template;
}

/** Returns the deployment that the command line names by its time. */
export async function namedDeployment(
  deployments: readonly Deployment[],
  to: string,
): Promise<RollbackTarget> {
  const timestamp = /^\d+$/.test(to) ? Number(to) : Date.parse(to);
  const found = deployments.find((deployment) => deployment.timestamp === timestamp);
  if (found) return { deployment: found, template: await found.template() };
  const kept = deployments.map((deployment) => new Date(deployment.timestamp).toISOString()).join(', ');
  throw new Refusal('wrong-use', `There is no deployment of ${to}. Kept: ${kept || 'none'}.`);
}

/**
 * Returns the deployment that a deployed template was uploaded with; the upload folder has to match too. It may have been
 * deployed with or without its canaries.
 */
export async function currentDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<Deployment | undefined> {
  for (const deployment of deployments) {
    const uploaded = await deployment.template();
    if (isDeepStrictEqual(withoutCanaries(uploaded), withoutCanaries(deployed))) return deployment;
  }
  return undefined;
}

const isSameButIndexes = (one: Template, other: Template): boolean =>
  isDeepStrictEqual(withoutIndexes(withoutCanaries(one)), withoutIndexes(withoutCanaries(other)));

/**
 * Returns the successful deployment that a deployed template belongs to except for indexes: changing several of them takes
 * several updates, and was interrupted.
 */
async function interruptedDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<RollbackTarget | undefined> {
  for (const deployment of deployments) {
    if (!deployment.superseded) continue;
    const template = await deployment.template();
    if (isSameButIndexes(template, deployed)) return { deployment, template };
  }
  return undefined;
}

/** Returns the latest successful deployment before the current one that differs from it. */
export async function previousDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<RollbackTarget> {
  const current = await currentDeployment(deployments, deployed);
  const interrupted = current ? undefined : await interruptedDeployment(deployments, deployed);
  if (interrupted) return interrupted;
  for (const deployment of deployments) {
    if (!current || deployment.timestamp >= current.timestamp || !deployment.superseded) continue;
    const template = await deployment.template();
    if (!isSame(withoutCanaries(template), withoutCanaries(deployed))) return { deployment, template };
  }
  throw new Refusal('not-ready', 'There is nothing to roll back to: the bucket holds no earlier deployment.');
}
