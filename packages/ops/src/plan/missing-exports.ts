import { paginateListExports } from '@aws-sdk/client-cloudformation';
import { cloudFormation } from '../cloudformation/stacks.ts';
import { type AccountTarget, commandLine, stackName } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { knownServices } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';
import { exportsOf, importsOf } from './dependencies.ts';
import type { Template } from './template.ts';

async function exportsIn(target: AccountTarget): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const page of paginateListExports({ client: cloudFormation(target) }, {})) {
    for (const { Name } of page.Exports ?? []) if (Name) names.add(Name);
  }
  return names;
}

// An export is named after its stack: `moim-platform-dev-HttpApiId`.
const ownerOf = (exported: string, target: AccountTarget): string | undefined =>
  knownServices().find((service) => exported.startsWith(`${stackName(service, target)}-`));

function refuseMissing(service: string, missing: string, target: AccountTarget): Refusal {
  const owner = ownerOf(missing, target);
  const advice =
    owner === undefined
      ? 'No service of the working copy exports it.'
      : `Deploy ${owner} first: ${commandLine('deploy.sh', [owner], target)}.`;
  const from = owner === undefined ? '' : ` from ${owner}`;
  return new Refusal(
    'not-ready',
    `${service} imports ${missing}${from}, which is not deployed to ${target.stage}. ${advice}`,
  );
}

/** Refuses a service with an import that is neither deployed nor about to be. `promised` are exports of no service. */
export async function requireExports(
  templates: ReadonlyMap<string, Template>,
  target: AccountTarget,
  promised: readonly string[] = [],
): Promise<void> {
  const parametersOf = (service: string) => ({ ...target, stackName: stackName(service, target) });
  const known = await withAwsErrors(exportsIn(target));
  for (const name of promised) known.add(name);
  for (const [service, template] of templates)
    for (const name of exportsOf(template, parametersOf(service)).keys()) known.add(name);
  for (const [service, template] of templates) {
    const missing = importsOf(template, parametersOf(service)).find((name) => !known.has(name));
    if (missing !== undefined) throw refuseMissing(service, missing, target);
  }
}
