import { paginateListImports } from '@aws-sdk/client-cloudformation';
import { cloudFormation } from '../cloudformation/stacks.ts';
import { type AccountTarget, stackName, type Target } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { Refusal } from '../terminal/refusal.ts';
import { exportsOf, importsOf } from './dependencies.ts';
import { type Transition, withdrawnExports } from './deploy-order.ts';
import type { Template } from './template.ts';

/** Returns the names of the stacks that import an export, as AWS lists them. */
export async function importersOf(exportName: string, target: Target): Promise<string[]> {
  const client = cloudFormation(target);
  const collect = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const page of paginateListImports({ client }, { ExportName: exportName }))
      names.push(...(page.Imports ?? []));
    return names;
  };
  try {
    return await collect();
  } catch (error) {
    if (error instanceof Error && /is not imported by any stack|does not exist/i.test(error.message))
      return [];
    return withAwsErrors(Promise.reject(error));
  }
}

/**
 * Refuses to remove or change an export while a stack imports it that this deployment does not update, or that goes on
 * importing it: AWS would refuse that half-way.
 */
export async function refuseExportsInUse(transition: Transition, target: Target): Promise<void> {
  const stopped = new Map(
    [...transition.packaged].map(([service, template]) => [
      stackName(service, target),
      importsOf(template, transition.parametersOf(service)),
    ]),
  );
  for (const service of transition.packaged.keys()) {
    for (const name of withdrawnExports(service, transition)) {
      const importers = await importersOf(name, target);
      const blocking = importers.filter((stack) => stopped.get(stack)?.includes(name) ?? true);
      if (blocking.length === 0) continue;
      throw new Refusal(
        'not-ready',
        `${service} removes or changes the export ${name}, which ${blocking.join(' and ')} import${blocking.length === 1 ? 's' : ''}. ` +
          'AWS refuses that. Deploy the importers without the import first, or export the new value under another name. Nothing was changed.',
      );
    }
  }
}

/** Refuses to remove services whose exports are imported by stacks that are not the stage's own, as AWS lists them. */
export async function refuseForeignImports(
  services: readonly string[],
  templates: ReadonlyMap<string, Template>,
  target: AccountTarget,
): Promise<void> {
  const own = new Set([...templates.keys()].map((service) => stackName(service, target)));
  for (const service of services) {
    const parameters = { ...target, stackName: stackName(service, target) };
    for (const name of exportsOf(templates.get(service) ?? { Resources: {} }, parameters).keys()) {
      const foreign = (await importersOf(name, target)).filter((stack) => !own.has(stack));
      if (foreign.length === 0) continue;
      throw new Refusal(
        'not-ready',
        `The stack ${foreign.join(', ')} imports ${name} of ${service}. Remove the import first: nothing was changed.`,
      );
    }
  }
}
