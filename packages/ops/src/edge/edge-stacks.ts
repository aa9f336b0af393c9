import { edgeExport, edgeTemplate } from '@moim/serverless-plugin/edge-template';
import { settingsOf } from '@moim/serverless-plugin/stages';
import type { SmallStack } from '../cloudformation/apply-template.ts';
import { stackName, type Target } from '../cloudformation/target.ts';
import { parseTemplate, type Template } from '../plan/template.ts';
import { root } from '../services.ts';

/** The region where CloudFront reads certificates and firewalls. */
const edgeRegion = 'us-east-1';

export interface EdgeStacks {
  edge: SmallStack;
  arns: SmallStack;
}

/** All settings of a stage, which {@link requireTarget} has checked. */
export const stageSettings = ({ stage }: Target): Record<string, unknown> => settingsOf(root, stage);

/**
 * The two stacks that a web app with a name or a firewall has besides its own: `edge` has the certificate and the firewall in
 * us-east-1, and `arns` exports their ARNs in the stage's region, because a stack imports from its own region only.
 */
export function edgeStacks(target: Target, settings = stageSettings(target)): EdgeStacks {
  const isProtected = settings.terminationProtection === true;
  return {
    edge: { name: stackName('web-edge', target), target: { ...target, region: edgeRegion }, isProtected },
    arns: { name: stackName('web-edge-arns', target), target, isProtected },
  };
}

/** The template of `edge` that a stage's settings ask for. It has no resources if they ask for nothing. */
export const wantedEdge = (target: Target, settings = stageSettings(target)): Template =>
  parseTemplate(JSON.stringify(edgeTemplate(settings, target.stage)));

/** The names of the exports that a template of `edge` leads to. */
export const exportsOfEdge = ({ Outputs = {} }: Template, stage: string): string[] =>
  Object.keys(Outputs).map((id) => edgeExport(stage, id));

/** The template of `arns`. CloudFormation wants a resource in every stack; this one costs nothing and does nothing. */
export function arnsTemplate(stage: string, arns: ReadonlyMap<string, string>): Template {
  const outputs = [...arns].map(([id, Value]) => [id, { Value, Export: { Name: edgeExport(stage, id) } }]);
  return {
    Resources: arns.size > 0 ? { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } } : {},
    Outputs: Object.fromEntries(outputs),
  };
}
