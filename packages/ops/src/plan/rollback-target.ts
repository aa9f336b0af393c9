import { isDeepStrictEqual } from 'node:util';
import type { Deployment } from '../cloudformation/deployments.ts';
import { Refusal } from '../terminal/refusal.ts';
import { isSame } from './changes.ts';
import type { Template } from './template.ts';

/** A deployment to roll back to, with its template. */
export interface RollbackTarget {
  timestamp: number;
  template: Template;
}

/** Returns the deployment that the command line names by its time. */
export async function namedDeployment(
  deployments: readonly Deployment[],
  to: string,
): Promise<RollbackTarget> {
  const timestamp = /^\d+$/.test(to) ? Number(to) : Date.parse(to);
  const found = deployments.find((deployment) => deployment.timestamp === timestamp);
  if (found) return { timestamp, template: await found.template() };
  const kept = deployments.map((deployment) => new Date(deployment.timestamp).toISOString()).join(', ');
  throw new Refusal('wrong-use', `There is no deployment of ${to}. Kept: ${kept || 'none'}.`);
}

/** Returns the deployment that a deployed template was uploaded with; the upload folder has to match too. */
export async function currentDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<Deployment | undefined> {
  for (const deployment of deployments) {
    if (isDeepStrictEqual(await deployment.template(), deployed)) return deployment;
  }
  return undefined;
}

/** Returns the latest successful deployment before the current one that differs from it. */
export async function previousDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<RollbackTarget> {
  const current = await currentDeployment(deployments, deployed);
  for (const { timestamp, template: read, superseded } of deployments) {
    if (!current || timestamp >= current.timestamp || !superseded) continue;
    const template = await read();
    if (!isSame(template, deployed)) return { timestamp, template };
  }
  throw new Refusal('not-ready', 'There is nothing to roll back to: the bucket holds no earlier deployment.');
}
