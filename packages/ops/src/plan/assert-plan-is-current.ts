import { isDeepStrictEqual } from 'node:util';
import { isInterruptedImport } from '../cloudformation/interrupted-import.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Plan } from './plan.ts';

/** Refuses a plan if the service was deployed again after it was made: carrying it out would undo that deployment unseen. */
export async function assertPlanIsCurrent({ service, deployed }: Plan, target: Target): Promise<void> {
  const found = await findStack(service, target);
  const stack = found && (await isInterruptedImport(service, found, target)) ? undefined : found;
  if (stack) requireUpdatable(service, stack, target);
  const now = stack ? await deployedTemplate(service, target) : undefined;
  if (isDeepStrictEqual(now, deployed)) return;
  throw new Refusal(
    'not-ready',
    `${service} was deployed by another run after this plan was made, so this run left it alone. Retry to see what would change now.`,
  );
}
