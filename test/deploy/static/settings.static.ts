import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readTemplate, type Template } from '@moim/ops';
import { copyProject, type ProjectCopy } from '../lane/project.ts';
import { acceptedOfCdk } from './accepted-of-cdk.ts';
import { cdkFindings } from './cdk.ts';
import { openFindings } from './finding.ts';
import { packageOffline } from './package-offline.ts';
import { rules } from './rules/index.ts';
import { ofType } from './rules/rule.ts';

/** Every function setting, on a stage where `api` already has a canary, and the optional settings of the stage. */
const everySetting = `  users-api: { reservedConcurrency: 50, provisionedConcurrency: 2, memorySize: 2048, warmUp: 5 }
  users-publish: { warmUp: 1, canary: Linear10PercentEvery1Minute, timeout: 20 }
permissionsBoundary: moim-boundary-prod
email: { identity: example.com, from: "Moim <no-reply@example.com>" }
`;

const noDeadWarmUps = {
  rule: /Serverless-EventBusDLQ$/,
  resource: /WarmUpRule$/,
  reason: 'A failed warm-up does not matter: the next one follows.',
};

let copy: ProjectCopy;
let file: string;
let template: Template;

beforeAll(async () => {
  copy = copyProject();
  appendFileSync(join(copy.folder, 'stages/prod.yml'), everySetting);
  await packageOffline(copy.folder, ['users', 'platform']);
  file = join(copy.folder, 'services/users/.serverless/cloudformation-template-update-stack.json');
  template = readTemplate(file);
});
afterAll(() => copy.remove());

const arn = (service: string, name: string) => ({
  'Fn::Sub': ['arn:', '{AWS::Partition}:', service, ':', name].join('').replaceAll('{', '$' + '{'),
});

const only = (type: string, named = /./) =>
  ofType(template, `AWS::${type}`)
    .filter(([id]) => named.test(id))
    .map(([, { Properties }]) => Properties);

test('one line sets memory, reserved and provisioned concurrency', () => {
  expect(template.Resources.ApiLambdaFunction?.Properties).toMatchObject({
    ReservedConcurrentExecutions: 50,
    MemorySize: 2048,
  });
  expect(only('Lambda::Alias')).toContainEqual(
    expect.objectContaining({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 } }),
  );
  expect(template.Resources.PublishLambdaFunction?.Properties).toMatchObject({ Timeout: 20 });
});

test('every caller of a function with a canary uses its alias, which CodeDeploy shifts', () => {
  const aliases = ofType(template, 'AWS::Lambda::Alias');
  expect(aliases).toHaveLength(2);
  for (const [, alias] of aliases) {
    expect(alias.UpdatePolicy).toMatchObject({ CodeDeployLambdaAliasUpdate: { DeploymentGroupName: {} } });
  }
  expect(only('ApiGatewayV2::Integration')).toMatchObject([
    { IntegrationUri: { 'Fn::Join': [':', [expect.anything(), 'provisioned']] } },
  ]);
  expect(only('Lambda::EventSourceMapping', /^Publish/)).toMatchObject([
    { FunctionName: { 'Fn::Join': [':', [expect.anything(), 'live']] } },
  ]);
  expect(only('Lambda::EventSourceMapping', /^Consume/)).toMatchObject([
    { FunctionName: { 'Fn::GetAtt': ['ConsumeLambdaFunction', 'Arn'] } },
  ]);
  expect(only('CodeDeploy::DeploymentGroup').map((group) => group?.DeploymentConfigName)).toEqual([
    'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
  ]);
});

test('a warm-up invokes the alias with an event that does nothing', () => {
  const targets = only('Events::Rule', /WarmUpRule$/).flatMap((rule) => rule?.Targets);
  expect(targets).toMatchObject([
    {
      Arn: { 'Fn::Join': [':', [{}, 'provisioned']] },
      Input: expect.stringContaining('GET /v1/users/health'),
    },
    { Arn: { 'Fn::Join': [':', [{}, 'live']] }, Input: '{"Records":[]}' },
  ]);
});

test('every role has the permissions boundary of the stage', () => {
  const roles = only('IAM::Role');
  expect(roles.length).toBeGreaterThan(2);
  for (const role of roles)
    expect(role?.PermissionsBoundary).toEqual(arn('iam', ':{AWS::AccountId}:policy/moim-boundary-prod'));
});

test('the user pool sends its e-mails through the identity of the stage', () => {
  const platform = readTemplate(file.replace('/users/', '/platform/'));
  expect(platform.Resources.UserPool?.Properties?.EmailConfiguration).toEqual({
    EmailSendingAccount: 'DEVELOPER',
    From: 'Moim <no-reply@example.com>',
    SourceArn: arn('ses', '{AWS::Region}:{AWS::AccountId}:identity/example.com'),
  });
});

test('AWS’s validator, cdk-nag and the project’s rules accept every setting', () => {
  expect(openFindings(cdkFindings('users', file), [...acceptedOfCdk, noDeadWarmUps])).toEqual([]);
  for (const rule of Object.values(rules)) expect(rule(template, 'users')).toEqual([]);
});
