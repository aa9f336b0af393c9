import { Refusal } from '../terminal/refusal.ts';
import { requireUpdatable } from './stack-state.ts';
import { findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** What a failure has left of a service, and what to do: one line. */
export async function describeFailed(service: string, target: Target): Promise<string> {
  try {
    const stack = await findStack(service, target);
    if (!stack) return 'Nothing of it is there.';
    requireUpdatable(service, stack, target);
    return `${stack.StackName} is in ${stack.StackStatus}: what was there before is there. Mend the cause, then repeat: docs/runbooks/deployment.md.`;
  } catch (error) {
    // A state to be got out of, or an AWS that cannot be asked any more: an expired session, for one.
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
