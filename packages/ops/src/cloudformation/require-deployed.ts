import type { Stack } from '@aws-sdk/client-cloudformation';
import { Refusal } from '../terminal/refusal.ts';
import { findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** Refuses a service that is not deployed. */
export function refuseUndeployed(service: string, { stage, region }: Target): never {
  throw new Refusal('not-ready', `${service} is not deployed to ${stage} in ${region}.`);
}

/** Returns a service's stack; refuses if the service is not deployed. */
export const requireDeployed = async (service: string, target: Target): Promise<Stack> =>
  (await findStack(service, target)) ?? refuseUndeployed(service, target);
