import { mapConcurrently } from '../map-concurrently.ts';
import type { Template } from '../plan/template.ts';
import { knownServices } from '../services.ts';
import { deployedTemplate, findStack } from './stacks.ts';
import type { Target } from './target.ts';

/** Returns the deployed template of every service in a stage, by service name. */
export async function deployedTemplates(target: Target): Promise<Map<string, Template>> {
  const found = await mapConcurrently(
    knownServices(),
    async (service) =>
      (await findStack(service, target)) && ([service, await deployedTemplate(service, target)] as const),
    4,
  );
  return new Map(found.filter((entry) => entry !== undefined));
}
