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

test('shows the files of an app that would be uploaded, also if nothing else changes', () => {
  const plan = planBetween('web', withCode('a'), withCode('a'));
  const uploads = ['assets/a-1.js', 'releases/r2/index.html'];
  expect(describePlan({ ...plan, kind: 'update', uploads })).toBe(
    'web:\n  + assets/a-1.js\n  + releases/r2/index.html',
  );
});

test('counts the files of a first deployment', () => {
  expect(describePlan({ service: 'web', kind: 'first', changes: [], uploads: ['a', 'b'] })).toBe(
    'web: first deployment\n  + 2 files of its app',
  );
});
