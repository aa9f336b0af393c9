import { type Change, changesBetween, isSame } from './changes.ts';
import { requireUpdatable } from './stack-state.ts';
import { deployedTemplate, findStack } from './stacks.ts';
import type { Target } from './target.ts';
import type { Template } from './template.ts';

/** What deploying one service would do. */
export interface Plan {
  service: string;
  kind: 'first' | 'update' | 'none';
  changes: Change[];
}

/** Compares a packaged template with what is deployed. */
export async function planOf(service: string, packaged: Template, target: Target): Promise<Plan> {
  const stack = await findStack(service, target);
  if (!stack) return { service, kind: 'first', changes: changesBetween({ Resources: {} }, packaged) };
  requireUpdatable(service, stack, target);
  const deployed = await deployedTemplate(service, target);
  const kind = isSame(deployed, packaged) ? 'none' : 'update';
  return { service, kind, changes: changesBetween(deployed, packaged) };
}
