import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import { findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** The stack of a service; refuses when it is not deployed. */
export async function requireDeployed(service: string, target: Target): Promise<Stack> {
  const stack = await findStack(service, target);
  if (stack) return stack;
  throw new Refusal('notReady', `${service} is not deployed to ${target.stage} in ${target.region}.`);
}
