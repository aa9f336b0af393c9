import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isolatedEnvironment, region } from '../../../../test/deploy/lane/isolation.ts';
import type { Listener } from '../../../../test/deploy/lane/listen.ts';
import { startFakeAws } from '../../../../test/deploy/wrong-uses/fake-aws.ts';
import { assertPlanIsCurrent } from './assert-plan-is-current.ts';
import type { Plan } from './plan.ts';
import type { Template } from './template.ts';

const target = { stage: 'dev', region };
const plan: Plan = { service: 'docs', kind: 'update', changes: [] };
const otherTemplate: Template = { Resources: { Theirs: { Type: 'AWS::SQS::Queue' } } };
let aws: Listener;

beforeAll(async () => {
  // Every stack there has an empty template.
  aws = await startFakeAws({ stackStatus: 'UPDATE_COMPLETE' });
  Object.assign(process.env, isolatedEnvironment(aws.url));
});
afterAll(() => aws.close());

test('accepts a plan that was made against the deployed template', async () => {
  await expect(
    assertPlanIsCurrent({ ...plan, deployed: { Resources: {} } }, target),
  ).resolves.toBeUndefined();
});

test.each([
  ['another template', { ...plan, deployed: otherTemplate }],
  ['an undeployed service', plan],
])('refuses a plan that was made against %s', async (_what, stale) => {
  await expect(assertPlanIsCurrent(stale, target)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(/^docs was deployed by another run after this plan was made/),
  });
});
