import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isolatedEnvironment, region } from '../../../../test/deploy/lane/isolation.ts';
import type { Listener } from '../../../../test/deploy/lane/listen.ts';
import { startFakeAws } from '../../../../test/deploy/wrong-uses/fake-aws.ts';
import { requireAsPlanned } from './assert-plan-is-current.ts';
import type { Plan } from './plan.ts';
import type { Template } from './template.ts';

const target = { stage: 'dev', region };
const plan: Plan = { service: 'docs', kind: 'update', changes: [] };
const theirs: Template = { Resources: { Theirs: { Type: 'AWS::SQS::Queue' } } };
let aws: Listener;

beforeAll(async () => {
  // Whatever is asked for has an empty template.
  aws = await startFakeAws({ stackStatus: 'UPDATE_COMPLETE' });
  Object.assign(process.env, isolatedEnvironment(aws.url));
});
afterAll(() => aws.close());

test('a plan over what is still deployed goes on', async () => {
  await expect(requireAsPlanned({ ...plan, deployed: { Resources: {} } }, target)).resolves.toBeUndefined();
});

test.each([
  ['something else', { ...plan, deployed: theirs }],
  ['nothing', plan],
])('one over %s does not: somebody else was faster', async (_what, stale) => {
  await expect(requireAsPlanned(stale, target)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(/^Somebody else has deployed docs since this plan was made/),
  });
});
