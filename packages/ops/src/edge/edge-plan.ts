import { type SmallStack, wasNeverDeployed } from '../cloudformation/apply-template.ts';
import { findStackNamed, templateNamed } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import { type Plan, planBetween } from '../plan/plan.ts';
import type { Template } from '../plan/template.ts';
import { type EdgeStacks, edgeStacks, stageSettings, wantedEdge } from './edge-stacks.ts';

/** What a deployment would do to the stacks of the web app's name and firewall. */
export interface EdgePlan {
  /** As that of a service; its `service` is `edge`. */
  plan: Plan;
  wanted: Template;
  deployed: Template;
  stacks: EdgeStacks;
}

const nothing: Template = { Resources: {} };

async function deployedIn({ name, target }: SmallStack): Promise<Template> {
  const stack = await findStackNamed(name, target);
  return stack && !wasNeverDeployed(stack) ? templateNamed(name, target) : nothing;
}

const idsIn = ({ Outputs = {} }: Template): string => Object.keys(Outputs).sort().join();

/**
 * Compares what the stage's settings ask for with what is deployed. Undefined if that is nothing in both cases; AWS is then
 * asked in the stage's region only.
 */
export async function edgePlanOf(
  target: Target,
  settings = stageSettings(target),
): Promise<EdgePlan | undefined> {
  const stacks = edgeStacks(target, settings);
  const { edge, arns } = stacks;
  const wanted = wantedEdge(target, settings);
  const exported = await deployedIn(arns);
  if (Object.keys({ ...wanted.Resources, ...exported.Resources }).length === 0) return undefined;
  const deployed = await deployedIn(edge);
  const between = planBetween('edge', deployed, wanted);
  // A run may have ended between the two stacks.
  const isHandedOver = idsIn(exported) === idsIn(wanted);
  const kind = between.kind === 'none' && !isHandedOver ? 'update' : between.kind;
  return { plan: { ...between, kind }, wanted, deployed, stacks };
}
