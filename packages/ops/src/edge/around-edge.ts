import { applyTemplate, type SmallStack } from '../cloudformation/apply-template.ts';
import { findStackNamed } from '../cloudformation/stacks.ts';
import type { Template } from '../plan/template.ts';
import type { EdgePlan } from './edge-plan.ts';
import { arnsTemplate } from './edge-stacks.ts';

/**
 * Runs a deployment of the web app between the two halves of that of its name and firewall: what is new must be there before
 * the distribution uses it, and what is old can only go once it does not. A run that ended in between is finished by the next.
 */
export async function aroundEdge(
  { plan, wanted, deployed, stacks: { edge, arns } }: EdgePlan,
  deployWeb: () => Promise<void>,
): Promise<void> {
  if (plan.kind === 'none') return deployWeb();
  console.error(
    'edge: deploying to us-east-1; AWS issues a certificate once it finds its record: docs/deploy.md',
  );
  const both: Template = {
    Resources: { ...deployed.Resources, ...wanted.Resources },
    Outputs: { ...deployed.Outputs, ...wanted.Outputs },
  };
  await applyTemplate(edge, both);
  await applyTemplate(arns, arnsTemplate(arns.target.stage, await outputsOf(edge)));
  await deployWeb();
  // First what costs, then the exports that tell the next run that there is something to remove.
  await applyTemplate(edge, wanted);
  await applyTemplate(arns, arnsTemplate(arns.target.stage, await outputsOf(edge)));
  console.log('edge: deployed');
}

async function outputsOf({ name, target }: SmallStack): Promise<Map<string, string>> {
  const { Outputs = [] } = (await findStackNamed(name, target)) ?? {};
  return new Map(Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}
