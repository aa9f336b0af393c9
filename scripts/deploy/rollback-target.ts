import { isDeepStrictEqual } from 'node:util';
import { isSame } from './changes.ts';
import type { Deployment } from './deployments.ts';
import { Refusal } from './refusal.ts';
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

/** The newest deployment before the one that is deployed now, of those that differ from it. */
export async function previousDeployment(
  deployments: readonly Deployment[],
  deployed: Template,
): Promise<RollbackTarget> {
  let seenCurrent = false;
  for (const { timestamp, template: read } of deployments) {
    const template = await read();
    // The upload folder counts here: after v1 → v2 → rollback, v1's own folder is the current one.
    seenCurrent ||= isDeepStrictEqual(template, deployed);
    if (seenCurrent && !isSame(template, deployed)) return { timestamp, template };
  }
  throw new Refusal('notReady', 'There is nothing to roll back to: no earlier deployment is kept.');
}
