import { findLeftBehind, type Place } from '../cloudformation/retained-resources.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import { type Change, changesBetween, isSame } from './changes.ts';
import { holdsData } from './data-loss.ts';
import type { Template } from './template.ts';

/** What deploying one service would do. */
export interface Plan {
  service: string;
  kind: 'first' | 'update' | 'none';
  changes: Change[];
  /** What it was compared with; nothing before a first deployment. */
  deployed?: Template;
}

/** The changes as they are where an earlier stack left behind what would be added. */
async function withLeftBehind(
  changes: readonly Change[],
  { Resources }: Template,
  place: Place,
): Promise<Change[]> {
  const found = changes.map(async (change): Promise<Change> => {
    const resource = Resources[change.id];
    if (change.effect !== 'added' || !holdsData(change.type) || !resource) return change;
    const identifier = await findLeftBehind(resource, place);
    return identifier ? { ...change, effect: 'taken back', identifier } : change;
  });
  return Promise.all(found);
}

/** Compares a packaged template with what is deployed, and with what an earlier stack left behind. */
export async function planOf(service: string, packaged: Template, target: Place): Promise<Plan> {
  const stack = await findStack(service, target);
  if (!stack) {
    const changes = await withLeftBehind(changesBetween({ Resources: {} }, packaged), packaged, target);
    return { service, kind: 'first', changes };
  }
  requireUpdatable(service, stack, target);
  const deployed = await deployedTemplate(service, target);
  const kind = isSame(deployed, packaged) ? 'none' : 'update';
  const changes = await withLeftBehind(changesBetween(deployed, packaged), packaged, target);
  return { service, kind, changes, deployed };
}
