import { Refusal } from '../terminal/refusal.ts';
import { requireUpdatable } from './stack-state.ts';
import { findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** Describes in one line the state that a failed operation left a service in, and what to do about it. */
export async function describeFailure(service: string, target: Target): Promise<string> {
  try {
    const stack = await findStack(service, target);
    if (!stack) return 'The stack does not exist.';
    requireUpdatable(service, stack, target);
    return `${stack.StackName} is in ${stack.StackStatus}: the previous version is still deployed. Fix the cause, then retry: docs/runbooks/deployment.md.`;
  } catch (error) {
    // The stack needs attention first, or AWS is out of reach, for example after the session expired.
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
