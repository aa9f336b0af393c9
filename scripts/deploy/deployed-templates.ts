import { knownServices } from './services.ts';
import { sideBySide } from './side-by-side.ts';
import { deployedTemplate, findStack } from './stacks.ts';
import type { Target } from './target.ts';
import type { Template } from './template.ts';

/** What is deployed of all services in a stage. */
export async function deployedTemplates(target: Target): Promise<Map<string, Template>> {
  const found = await sideBySide(
    knownServices(),
    async (service) =>
      (await findStack(service, target)) && ([service, await deployedTemplate(service, target)] as const),
    4,
  );
  return new Map(found.filter((entry) => entry !== undefined));
}
