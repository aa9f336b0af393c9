import { findAppBucket } from '../app-files/app-bucket.ts';
import { filesToServe } from '../app-files/release.ts';
import { missingFrom } from '../app-files/upload.ts';
import { isInterruptedImport } from '../cloudformation/interrupted-import.ts';
import { findRetained } from '../cloudformation/retained-resources.ts';
import { requireUpdatable } from '../cloudformation/stack-state.ts';
import { deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import type { AccountTarget } from '../cloudformation/target.ts';
import { changedCode } from './changed-code.ts';
import { type Change, changesBetween, isSame } from './changes.ts';
import { holdsData } from './data-loss.ts';
import type { Template } from './template.ts';

/** What a deployment would do to one service. */
export interface Plan {
  service: string;
  kind: 'first' | 'update' | 'none';
  changes: Change[];
  /** The functions whose code changes. */
  code?: string[];
  /** The keys of the files of the service's app that would be uploaded. */
  uploads?: string[];
  /** The deployed template that the plan was made against; undefined for a first deployment. */
  deployed?: Template;
}

/** Turns additions into imports where an earlier stack retained the resource. */
async function withRetained(
  changes: readonly Change[],
  { Resources }: Template,
  target: AccountTarget,
): Promise<Change[]> {
  const found = changes.map(async (change): Promise<Change> => {
    const resource = Resources[change.id];
    if (change.effect !== 'added' || !holdsData(change.type) || !resource) return change;
    const identifier = await findRetained(resource, target);
    return identifier ? { ...change, effect: 'imported', identifier } : change;
  });
  return Promise.all(found);
}

/** Compares two templates of a service, without asking AWS for retained resources. */
export function planBetween(service: string, deployed: Template, packaged: Template): Plan {
  return {
    service,
    kind: isSame(deployed, packaged) ? 'none' : 'update',
    changes: changesBetween(deployed, packaged),
    code: changedCode(deployed, packaged),
    deployed,
  };
}

async function uploadsOf(service: string, packaged: Template, target: AccountTarget): Promise<string[]> {
  const files = filesToServe(service, packaged);
  if (files.length === 0) return [];
  const missing = await missingFrom(await findAppBucket(service, target), files);
  return missing.map(({ key }) => key);
}

/**
 * Compares a packaged template with the deployed one and with the resources that an earlier stack retained, and the files of
 * an app with those in its bucket.
 */
export async function planOf(service: string, packaged: Template, target: AccountTarget): Promise<Plan> {
  const stack = await findStack(service, target);
  const uploads = stack
    ? await uploadsOf(service, packaged, target)
    : filesToServe(service, packaged).map(({ key }) => key);
  if (!stack || (await isInterruptedImport(service, stack, target))) {
    const changes = await withRetained(changesBetween({ Resources: {} }, packaged), packaged, target);
    return { service, kind: 'first', changes, uploads };
  }
  requireUpdatable(service, stack, target);
  const plan = planBetween(service, await deployedTemplate(service, target), packaged);
  const kind = plan.kind === 'none' && uploads.length > 0 ? 'update' : plan.kind;
  return { ...plan, kind, uploads, changes: await withRetained(plan.changes, packaged, target) };
}
