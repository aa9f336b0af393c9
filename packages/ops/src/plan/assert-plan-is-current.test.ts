import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeQueryApi, stackXml, startFakeQueryApi } from '../testing/fake-query-api.ts';
import { assertPlanIsCurrent } from './assert-plan-is-current.ts';
import type { Plan } from './plan.ts';
import type { Template } from './template.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
const plan: Plan = { service: 'docs', kind: 'update', changes: [] };
const otherTemplate: Template = { Resources: { Theirs: { Type: 'AWS::SQS::Queue' } } };
let aws: FakeQueryApi;

beforeAll(async () => {
  aws = await startFakeQueryApi({
    DescribeStacks: (parameters) =>
      `<Stacks>${stackXml(parameters.get('StackName') ?? '', 'UPDATE_COMPLETE')}</Stacks>`,
    GetTemplate: () => '<TemplateBody>{"Resources":{}}</TemplateBody>',
  });
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
