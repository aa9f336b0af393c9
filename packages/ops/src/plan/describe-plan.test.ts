import { expect, test } from '@jest/globals';
import { describePlan } from './describe-plan.ts';
import { planBetween } from './plan.ts';
import type { Template } from './template.ts';

const withCode = (hash: string, memory = 512): Template => ({
  Resources: {
    ApiLambdaFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'moim-users-dev-api', MemorySize: memory },
    },
    [`ApiLambdaVersion${hash}${memory}`]: {
      Type: 'AWS::Lambda::Version',
      DeletionPolicy: 'Retain',
      Properties: { FunctionName: { Ref: 'ApiLambdaFunction' }, CodeSha256: hash },
    },
  },
});

test('shows a change of code by the name of its function', () => {
  expect(describePlan(planBetween('users', withCode('a'), withCode('b')))).toBe('users:\n  ~ code of `api`');
});

test('shows a change of settings without its version', () => {
  expect(describePlan(planBetween('users', withCode('a'), withCode('a', 1024)))).toBe(
    'users:\n  ~ ApiLambdaFunction Lambda::Function (MemorySize)',
  );
});
