import { type AccountTarget, findRetained } from '../cloudformation/retained-resources.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import { type Change, changesBetween, isSame } from './changes.ts';
import { holdsData } from './data-loss.ts';
import type { Template } from './template.ts';

/** What a deployment would do to one service. */
export interface Plan {
  service: string;
  kind: 'first' | 'update' | 'none';
  changes: Change[];
  /** The deployed template that the plan was made against; undefined for a first deployment. */
  deployed?: Template;
}

/** Turns additions into imports where an earlier stack retained the resource. */
async function withRetained(
  changes: readonly Change[],
  { Resources }: Template,
  place: AccountTarget,
): Promise<Change[]> {
  const found = changes.map(async (change): Promise<Change> => {
    const resource = Resources[change.id];
    if (change.effect !== 'added' || !holdsData(change.type) || !resource) return change;
    const identifier = await findRetained(resource, place);
    return identifier ? { ...change, effect: 'imported', identifier } : change;
  });
  return Promise.all(found);
}

/** Compares a packaged template with the deployed one and with the resources that an earlier stack retained. */
export async function planOf(service: string, packaged: Template, target: AccountTarget): Promise<Plan> {
  const stack = await findStack(service, target);
  if (!stack) {
    const changes = await withRetained(changesBetween({ Resources: {} }, packaged), packaged, target);
    return { service, kind: 'first', changes };
  }
  requireUpdatable(service, stack, target);
  const deployed = await deployedTemplate(service, target);
  const kind = isSame(deployed, packaged) ? 'none' : 'update';
  const changes = await withRetained(changesBetween(deployed, packaged), packaged, target);
  return { service, kind, changes, deployed };
}
