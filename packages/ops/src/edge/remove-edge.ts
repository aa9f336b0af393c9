import { removeSmallStack } from '../cloudformation/apply-template.ts';
import { findStackNamed } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { edgeStacks, stageSettings, wantedEdge } from './edge-stacks.ts';

/** The stacks of the web app's name and firewall that exist. AWS is asked in us-east-1 only if something can be there. */
export async function existingEdge(target: Target, settings = stageSettings(target)) {
  const { edge, arns } = edgeStacks(target, settings);
  const exporting = await findStackNamed(arns.name, arns.target);
  const isWanted = Object.keys(wantedEdge(target, settings).Resources).length > 0;
  const holding = exporting || isWanted ? await findStackNamed(edge.name, edge.target) : undefined;
  return [
    { small: edge, stack: holding },
    { small: arns, stack: exporting },
  ].flatMap(({ small, stack }) => (stack ? [{ small, stack }] : []));
}

/** Whether anything of the web app's name and firewall is deployed. */
export const hasEdge = async (target: Target, settings = stageSettings(target)): Promise<boolean> =>
  (await existingEdge(target, settings)).length > 0;

/** Removes the stacks of the web app's name and firewall, if there are any. The distribution must be gone. */
export async function removeEdge(target: Target, settings = stageSettings(target)): Promise<void> {
  const found = await existingEdge(target, settings);
  if (found.length === 0) return;
  console.error('edge: removing');
  for (const { small, stack } of found) await removeSmallStack(small, stack);
  console.log('edge: removed');
}
