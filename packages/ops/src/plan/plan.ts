import { isInterruptedImport } from '../cloudformation/interrupted-import.ts';
import { findRetained } from '../cloudformation/retained-resources.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import type { AccountTarget } from '../cloudformation/target.ts';
import { changedCode } from './changed-code.ts';
import { type Change, changesBetween, isSame } from './changes.ts';
import { holdsData } from './data-loss.ts';
import type { Template } from './template.ts';

/** What a deployment would do to one service. */
export interface Plan {
  service: string;
  kind: 'first' | 'update' | 'none';
  changes: Change[];
  /** The functions whose code changes. */
  code?: string[];
  /** The deployed template that the plan was made against; undefined for a first deployment. */
  deployed?: Template;
}

/** Turns additions into imports where an earlier stack retained the resource. */
async function withRetained(
  changes: readonly Change[],
  { Resources }: Template,
  target: AccountTarget,
): Promise<Change[]> {
  const found = changes.map(async (change): Promise<Change> => {
    const resource = Resources[change.id];
    if (change.effect !== 'added' || !holdsData(change.type) || !resource) return change;
    const identifier = await findRetained(resource, target);
    return identifier ? { ...change, effect: 'imported', identifier } : change;
  });
  return Promise.all(found);
}

/** Compares two templates of a service, without asking AWS for retained resources. */
export function planBetween(service: string, deployed: Template, packaged: Template): Plan {
  return {
    service,
    kind: isSame(deployed, packaged) ? 'none' : 'update',
    changes: changesBetween(deployed, packaged),
    code: changedCode(deployed, packaged),
    deployed,
  };
}

/** Compares a packaged template with the deployed one and with the resources that an earlier stack retained. */
export async function planOf(service: string, packaged: Template, target: AccountTarget): Promise<Plan> {
  const stack = await findStack(service, target);
  if (!stack || (await isInterruptedImport(service, stack, target))) {
    const changes = await withRetained(changesBetween({ Resources: {} }, packaged), packaged, target);
    return { service, kind: 'first', changes };
  }
  requireUpdatable(service, stack, target);
  const plan = planBetween(service, await deployedTemplate(service, target), packaged);
  return { ...plan, changes: await withRetained(plan.changes, packaged, target) };
}
