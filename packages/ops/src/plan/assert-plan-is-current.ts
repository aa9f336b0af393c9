import { isDeepStrictEqual } from 'node:util';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Plan } from './plan.ts';

/** Refuses to go on with a plan when somebody else has deployed since it was made: it would take theirs back unseen. */
export async function requireAsPlanned({ service, deployed }: Plan, target: Target): Promise<void> {
  const stack = await findStack(service, target);
  if (stack) requireUpdatable(service, stack, target);
  const now = stack ? await deployedTemplate(service, target) : undefined;
  if (isDeepStrictEqual(now, deployed)) return;
  throw new Refusal(
    'notReady',
    `Somebody else has deployed ${service} since this plan was made: it was left alone. Repeat, to see what would change now.`,
  );
}
