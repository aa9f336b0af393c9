import { isDeepStrictEqual } from 'node:util';
import type { Deployment } from '../cloudformation/deployments.ts';
import { Refusal } from '../terminal/refusal.ts';
import { isSame } from './changes.ts';
import type { Template } from './template.ts';

/** A deployment to go back to, with its template read. */
export interface RollbackTarget {
  timestamp: number;
  template: Template;
}

/** A deployment that the command line names by its time. */
export async function namedDeployment(
  deployments: readonly Deployment[],
  to: string,
): Promise<RollbackTarget> {
  const timestamp = /^\d+$/.test(to) ? Number(to) : Date.parse(to);
  const found = deployments.find((deployment) => deployment.timestamp === timestamp);
  if (found) return { timestamp, template: await found.template() };
  const kept = deployments.map((deployment) => new Date(deployment.timestamp).toISOString()).join(', ');
  throw new Refusal('wrongUse', `There is no deployment of ${to}. Kept: ${kept || 'none'}.`);
}

/** The deployment that a deployed template came with: the very upload, for its folder counts here. */
export async function currentDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<Deployment | undefined> {
  for (const deployment of deployments) {
    if (isDeepStrictEqual(await deployment.template(), deployed)) return deployment;
  }
  return undefined;
}

/** The newest that was deployed before the current one, of those that differ from it. */
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
  throw new Refusal('notReady', 'There is nothing to roll back to: no earlier deployment is kept.');
}
