import { applyIndexSteps } from '../cloudformation/apply-index-steps.ts';
import { importRetained } from '../cloudformation/import-resources.ts';
import { discardInterruptedImport } from '../cloudformation/interrupted-import.ts';
import { markSuperseded } from '../cloudformation/mark-superseded.ts';
import type { Target } from '../cloudformation/target.ts';
import { assertPlanIsCurrent } from '../plan/assert-plan-is-current.ts';
import { stepsBeforeDeployment } from '../plan/index-steps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Template } from '../plan/template.ts';
import { deployService } from './deploy-service.ts';

/**
 * Carries out a plan: imports the retained resources, changes all indexes but one of each table, then deploys the package.
 * Refuses a plan that is out of date.
 */
export async function carryOut(plan: Plan, packaged: Template, target: Target): Promise<void> {
  await assertPlanIsCurrent(plan, target);
  await discardInterruptedImport(plan.service, target);
  // Imports and index changes make a template that no upload has, so this has to come before them.
  await markSuperseded(plan.service, target);
  await importRetained(plan.service, packaged, plan.changes, target);
  await applyIndexSteps(plan.service, stepsBeforeDeployment(plan, packaged), target);
  await deployService(plan.service, target);
}
