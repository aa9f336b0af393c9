import { pruneApp, uploadRelease } from '../app-files/serve-release.ts';
import { applyIndexSteps } from '../cloudformation/apply-index-steps.ts';
import { importRetained } from '../cloudformation/import-resources.ts';
import { discardInterruptedImport } from '../cloudformation/interrupted-import.ts';
import { markSuperseded } from '../cloudformation/mark-superseded.ts';
import type { Target } from '../cloudformation/target.ts';
import { assertPlanIsCurrent } from '../plan/assert-plan-is-current.ts';
import { isSame } from '../plan/changes.ts';
import { stepsBeforeDeployment } from '../plan/index-steps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Template } from '../plan/template.ts';
import { deployService } from './deploy-service.ts';

/**
 * Carries out a plan: uploads the files of an app, imports the retained resources, changes all indexes but one of each
 * table, then deploys the package. Refuses a plan that is out of date.
 */
export async function carryOut(plan: Plan, packaged: Template, target: Target): Promise<void> {
  await assertPlanIsCurrent(plan, target);
  // Before the stack serves them.
  await uploadRelease(plan.service, packaged, target);
  if (plan.deployed && isSame(plan.deployed, packaged)) return;
  await discardInterruptedImport(plan.service, target);
  // Imports and index changes make a template that no upload has, so this has to come before them.
  await markSuperseded(plan.service, target);
  await importRetained(plan.service, packaged, plan.changes, target);
  await applyIndexSteps(plan.service, stepsBeforeDeployment(plan, packaged), target);
  await deployService(plan.service, target);
  // The first deployment makes the bucket. After any other, nothing is left to upload, unless another run pruned a file.
  await uploadRelease(plan.service, packaged, target);
  await pruneApp(plan.service, target);
}
