import type { Stack } from '@aws-sdk/client-cloudformation';
import { mapConcurrently } from '../map-concurrently.ts';
import type { Template } from '../plan/template.ts';
import { deployedStacks, templateOf } from './stacks.ts';
import type { Target } from './target.ts';

/** Returns the deployed template of every service in a stage, by service name. */
export async function deployedTemplates(
  target: Target,
  known?: ReadonlyMap<string, Stack>,
): Promise<Map<string, Template>> {
  const stacks = [...(known ?? (await deployedStacks(target)))];
  const templates = await mapConcurrently(
    stacks,
    async ([service, stack]) => [service, await templateOf(service, stack, target)] as const,
    4,
  );
  return new Map(templates);
}
