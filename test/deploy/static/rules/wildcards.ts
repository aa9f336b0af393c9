import { valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

/** Returns the text of a resource in an IAM statement, inside intrinsic functions too. */
const textsOf = (value: unknown): string[] => [...valuesIn(value)].filter((one) => typeof one === 'string');

/**
 * Matches the objects of one bucket under a prefix, whose keys are generated at run time. The bucket is in this stack, or
 * its ARN precedes the prefix in a join.
 */
const objectsUnderPrefix = /^(?:\$\{\w+\.Arn\})?\/[\w-]+\/\*(?:\/\w+)?$/;

/** Matches the connections of one WebSocket API, whose ids API Gateway generates. */
const connections = /^(?:\/|.*\$\{\w+\}\/)[\w${}:.-]+\/(?:POST|GET|DELETE|\*)\/@connections\/\*$/;

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
    // Log streams are named at run time.
    .map((resource) => resource.replace(/(:log-group:[^*]+?)\*?(:\*)+$/, '$1'))
    .filter((resource) => !objectsUnderPrefix.test(resource) && !connections.test(resource))
    .filter((resource) => resource.includes('*'));
  return [...wild, ...resources.map((resource) => `the resource ${resource}`)];
}

/** No permission has a `*` in its actions or resources, except for resources that are named at run time. */
export const wildcards: Rule = (template): Fault[] =>
  ofType(template, 'AWS::IAM::Role').flatMap(([resource, { Properties }]) =>
    [...valuesIn(Properties?.Policies ?? [])]
      .flatMap((value) => (typeof value === 'object' && value !== null && 'Effect' in value ? [value] : []))
      .flatMap(statementFaults)
      .map((what) => ({ resource, message: `is allowed more than it names: ${what}` })),
  );
