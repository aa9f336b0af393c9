import type { IndexStep } from '../plan/index-steps.ts';
import type { Target } from './target.ts';
import { updateStack } from './update-stack.ts';
import { withUploadedTemplate } from './upload-template.ts';

/** Carries out the updates of a stack that come before its deployment or rollback. */
export async function applyIndexSteps(
  service: string,
  steps: readonly IndexStep[],
  target: Target,
): Promise<void> {
  for (const { changes, template } of steps) {
    console.error(`${service}: ${changes.join(', ')}`);
    await withUploadedTemplate(service, template, target, (url) => updateStack(service, url, target));
  }
}
