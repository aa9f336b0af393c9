import { describeFailed } from '../cloudformation/describe-failed.ts';
import { deployedTemplate } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { holdsData } from '../plan/data-loss.ts';
import type { Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runServerless } from './run-serverless.ts';

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
