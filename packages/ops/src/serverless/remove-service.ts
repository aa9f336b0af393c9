import { describeFailure } from '../cloudformation/describe-failure.ts';
import { deployedTemplate } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { holdsData } from '../plan/data-loss.ts';
import type { Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runServerless } from './run-serverless.ts';

/** The resources with data that outlive their stack. Function versions are retained as well, but go with their function. */
const retainedIn = ({ Resources }: Template): string[] =>
  Object.entries(Resources).flatMap(([id, { Type, DeletionPolicy }]) =>
    holdsData(Type) && /^Retain/.test(String(DeletionPolicy)) ? [id] : [],
  );

/** Removes a service's stack and artifacts, and prints which resources are retained. */
export async function removeService(service: string, target: Target): Promise<void> {
  const kept = retainedIn(await deployedTemplate(service, target));
  const { code, output } = await runServerless(service, target, ['remove']);
  if (code !== 0)
    throw new Refusal(
      'failed',
      `${service} could not be removed: ${output}\n${await describeFailure(service, target)}`,
    );
  const retained = kept.length > 0 ? `; retained: ${kept.join(', ')} (docs/runbooks/deployment.md)` : '';
  console.log(`${service}: removed${retained}`);
}
