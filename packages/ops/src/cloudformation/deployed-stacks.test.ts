import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importersOf } from '../plan/exports-in-use.ts';
import { type FakeQueryApi, stackXml, startFakeQueryApi } from '../testing/fake-query-api.ts';
import { deployedTemplates } from './deployed-templates.ts';
import { requireAccount } from './require-account.ts';
import { deployedStacks } from './stacks.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
const stacks: Record<string, [status: string, tags: Record<string, string>]> = {
  'moim-users-dev': ['UPDATE_COMPLETE', { stage: 'dev' }],
  'moim-gone-dev': ['CREATE_COMPLETE', {}],
  'moim-auth-dev': ['REVIEW_IN_PROGRESS', {}],
  'moim-users-my-dev': ['UPDATE_COMPLETE', { stage: 'my-dev' }],
  'moim-users-prod': ['UPDATE_COMPLETE', { stage: 'prod' }],
  'moim-removed-dev': ['DELETE_COMPLETE', { stage: 'dev' }],
  'others-dev': ['UPDATE_COMPLETE', {}],
  'moim-web-edge-dev': ['UPDATE_COMPLETE', { stage: 'dev' }],
  'moim-web-edge-arns-dev': ['UPDATE_COMPLETE', { stage: 'dev' }],
};
let aws: FakeQueryApi;

beforeAll(async () => {
  aws = await startFakeQueryApi({
    GetCallerIdentity: () => '<Account>111111111111</Account>',
    ListStacks: () =>
      `<StackSummaries>${Object.entries(stacks)
        .map(
          ([name, [status]]) =>
            `<member><StackName>${name}</StackName><StackStatus>${status}</StackStatus></member>`,
        )
        .join('')}</StackSummaries>`,
    DescribeStacks: (parameters) => {
      const name = parameters.get('StackName') ?? '';
      const stack = stacks[name];
      return stack && `<Stacks>${stackXml(name, ...stack)}</Stacks>`;
    },
    // As AWS does for a stack without a template.
    GetTemplate: (parameters) =>
      parameters.get('StackName') === 'moim-auth-dev'
        ? { error: 'ValidationError', message: 'Stack has no template' }
        : '<TemplateBody>{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}</TemplateBody>',
    ListImports: (parameters) =>
      parameters.get('ExportName') === 'used'
        ? '<Imports><member>moim-users-dev</member></Imports>'
        : { error: 'ValidationError', message: "Export 'x' is not imported by any stack." },
  });
});
afterAll(() => aws.close());

test('lists the stacks of a stage as AWS has them, and leaves out those of other stages and parts of the web app', async () => {
  expect([...(await deployedStacks(target)).keys()]).toEqual(['auth', 'gone', 'users']);
});

test('reads a stack that has no template yet as an empty one', async () => {
  const templates = await deployedTemplates(target);
  expect(templates.get('auth')).toEqual({ Resources: {} });
  expect(Object.keys(templates.get('gone')?.Resources ?? {})).toEqual(['Q']);
});

test('returns the stacks that import an export, or none', async () => {
  expect(await importersOf('used', target)).toEqual(['moim-users-dev']);
  expect(await importersOf('unused', target)).toEqual([]);
});

test('refuses the credentials of an account that the stage does not name', async () => {
  await expect(requireAccount({ ...target, expectedAccount: '222222222222' })).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(
      /^The credentials belong to account 111111111111, but stages\/dev\.yml names account 222222222222\./,
    ),
  });
  expect(await requireAccount(target)).toEqual({ ...target, account: '111111111111' });
});
