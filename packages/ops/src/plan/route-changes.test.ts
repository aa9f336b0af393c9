import { StackStatus } from '@aws-sdk/client-cloudformation';
import { expect, test } from '@jest/globals';
import type { Plan } from './plan.ts';
import { refuseConcurrentRoutes, withoutConcurrentRoutes } from './route-changes.ts';

const plan = (service: string, type: string): Plan => ({
  service,
  kind: 'update',
  changes: [{ id: 'X', type, effect: 'changed', properties: [] }],
});
const route = (service: string): Plan => plan(service, 'AWS::ApiGatewayV2::Route');
const queue = (service: string): Plan => plan(service, 'AWS::SQS::Queue');
const stack = (service: string, StackStatus: StackStatus) => ({
  StackName: `moim-${service}-dev`,
  StackStatus,
  CreationTime: new Date(),
});

test('puts all services that change routes in one sequence', () => {
  const sequences = withoutConcurrentRoutes([route('users'), queue('files'), route('auth'), queue('docs')]);
  expect(sequences.map((plans) => plans.map(({ service }) => service))).toEqual([
    ['users', 'auth'],
    ['files'],
    ['docs'],
  ]);
});

test('refuses to change routes while another run changes a stack of the stage', () => {
  const stacks = new Map([
    ['users', stack('users', StackStatus.UPDATE_COMPLETE)],
    ['auth', stack('auth', StackStatus.UPDATE_IN_PROGRESS)],
  ]);
  expect(() => refuseConcurrentRoutes([route('users')], stacks)).toThrow(
    /^moim-auth-dev is in UPDATE_IN_PROGRESS, and shares the HTTP API whose routes users would change\./,
  );
  expect(() => refuseConcurrentRoutes([queue('users')], stacks)).not.toThrow();
});
