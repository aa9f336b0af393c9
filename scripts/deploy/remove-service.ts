import { holdsData } from './data-loss.ts';
import { describeFailed } from './describe-failed.ts';
import { Refusal } from './refusal.ts';
import { runServerless } from './run-serverless.ts';
import { deployedTemplate } from './stacks.ts';
import type { Target } from './target.ts';
import type { Template } from './template.ts';

/** The data of a template that stays when its stack goes; versions of functions, retained too, go with these. */
const keptOf = ({ Resources }: Template): string[] =>
  Object.entries(Resources).flatMap(([id, { Type, DeletionPolicy }]) =>
    holdsData(Type) && /^Retain/.test(String(DeletionPolicy)) ? [id] : [],
  );

/** Removes a service's stack, its artifacts included, and tells what stays. */
export async function removeService(service: string, target: Target): Promise<void> {
  const kept = keptOf(await deployedTemplate(service, target));
  const { code, output } = await runServerless(service, target, ['remove']);
  if (code !== 0)
    throw new Refusal(
      'failed',
      `${service} could not be removed: ${output}\n${await describeFailed(service, target)}`,
    );
  const stays = kept.length > 0 ? `, but for ${kept.join(', ')}: docs/runbooks/deployment.md` : '';
  console.log(`${service}: removed${stays}`);
}
