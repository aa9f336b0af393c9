import { paginateListExports } from '@aws-sdk/client-cloudformation';
import { cloudFormation } from '../cloudformation/stacks.ts';
import { stackName, type Target } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { knownServices } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';
import { exportsOf, importsOf } from './dependencies.ts';
import type { Template } from './template.ts';

async function exportsIn(target: Target): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const page of paginateListExports({ client: cloudFormation(target) }, {})) {
    for (const { Name } of page.Exports ?? []) if (Name) names.add(Name);
  }
  return names;
}

// An export is named after its stack: `moim-platform-dev-HttpApiId`.
const ownerOf = (exported: string, target: Target): string =>
  knownServices().find((service) => exported.startsWith(`${stackName(service, target)}-`)) ??
  'another service';

/** Refuses a service with an import that is neither deployed nor about to be. */
export async function requireExports(
  templates: ReadonlyMap<string, Template>,
  target: Target,
): Promise<void> {
  const known = await withAwsErrors(exportsIn(target));
  for (const template of templates.values()) for (const name of exportsOf(template)) known.add(name);
  for (const [service, template] of templates) {
    const missing = importsOf(template).find((name) => !known.has(name));
    if (missing === undefined) continue;
    const owner = ownerOf(missing, target);
    throw new Refusal(
      'not-ready',
      `${service} imports ${missing} from ${owner}, which is not deployed to ${target.stage}. ` +
        `Deploy ${owner} first: scripts/deploy.sh ${owner} --stage ${target.stage}.`,
    );
  }
}
