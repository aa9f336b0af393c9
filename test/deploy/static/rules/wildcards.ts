import { valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

/** What is said to IAM of a resource: plain, or by a `Fn::Sub` and its like. */
const textsOf = (value: unknown): string[] => [...valuesIn(value)].filter((one) => typeof one === 'string');

/**
 * The objects of one bucket under a prefix, or those of one name there: their keys are made at run time. The bucket is
 * one of this stack, or its ARN stands before, in what is joined.
 */
const objectsUnderPrefix = /^(?:\$\{\w+\.Arn\})?\/[\w-]+\/\*(?:\/\w+)?$/;

function statementFaults(statement: unknown): string[] {
  if (
    typeof statement !== 'object' ||
    statement === null ||
    !('Action' in statement) ||
    !('Resource' in statement)
  ) {
    return ['a statement must say Action and Resource'];
  }
  const actions = textsOf(statement.Action);
  const wild = actions.filter((action) => action.includes('*')).map((action) => `the action ${action}`);
  if (actions.every((action) => action.startsWith('xray:'))) return wild;
  const resources = textsOf(statement.Resource)
    // Names of log streams are made at run time.
    .map((resource) => resource.replace(/(:log-group:[^*]+?)\*?(:\*)+$/, '$1'))
    .filter((resource) => !objectsUnderPrefix.test(resource))
    .filter((resource) => resource.includes('*'));
  return [...wild, ...resources.map((resource) => `the resource ${resource}`)];
}

/** No permission is wider than what it names: no `*` in actions or resources, but for what is named at run time. */
export const wildcards: Rule = (template): Fault[] =>
  ofType(template, 'AWS::IAM::Role').flatMap(([resource, { Properties }]) =>
    [...valuesIn(Properties?.Policies ?? [])]
      .flatMap((value) => (typeof value === 'object' && value !== null && 'Effect' in value ? [value] : []))
      .flatMap(statementFaults)
      .map((what) => ({ resource, message: `is allowed more than it names: ${what}` })),
  );
