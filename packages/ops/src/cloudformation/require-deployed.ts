import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import { findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** Returns a service's stack; refuses if the service is not deployed. */
export async function requireDeployed(service: string, target: Target): Promise<Stack> {
  const stack = await findStack(service, target);
  if (stack) return stack;
  throw new Refusal('not-ready', `${service} is not deployed to ${target.stage} in ${target.region}.`);
}
