import { isDeepStrictEqual } from 'node:util';
import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import type { Identifier } from '../cloudformation/retained-resources.ts';
import { type Template, withoutUploadFolder } from './template.ts';

/**
 * What a deployment does to one resource: `may be replaced` if only CloudFormation can decide, `imported` if an earlier
 * stack retained it under `identifier`.
 */
export interface Change {
  id: string;
  type: string;
  effect: 'added' | 'changed' | 'replaced' | 'may be replaced' | 'removed' | 'imported';
  properties: string[];
  identifier?: Identifier;
}

const effects: Partial<Record<ResourceImpact, Change['effect']>> = {
  [ResourceImpact.WILL_CREATE]: 'added',
  [ResourceImpact.WILL_IMPORT]: 'added',
  [ResourceImpact.WILL_UPDATE]: 'changed',
  [ResourceImpact.WILL_REPLACE]: 'replaced',
  [ResourceImpact.MAY_REPLACE]: 'may be replaced',
  [ResourceImpact.WILL_DESTROY]: 'removed',
  [ResourceImpact.WILL_ORPHAN]: 'removed',
};

/** Whether two templates are equal, artifacts included, so that there is nothing to deploy. */
export const isSame = (deployed: Template, packaged: Template): boolean =>
  isDeepStrictEqual(withoutUploadFolder(deployed), withoutUploadFolder(packaged));

/** Returns what deploying the packaged template would do to the resources of the deployed one. */
export function changesBetween(deployed: Template, packaged: Template): Change[] {
  const difference = fullDiff(withoutUploadFolder(deployed), withoutUploadFolder(packaged));
  return Object.entries(difference.resources.changes).flatMap(([id, change]) => {
    const effect = effects[change.changeImpact];
    if (effect === undefined) return [];
    const type = change.newResourceType ?? change.oldResourceType ?? 'unknown';
    const properties = effect === 'added' || effect === 'removed' ? [] : Object.keys(change.propertyUpdates);
    return [{ id, type, effect, properties }];
  });
}
