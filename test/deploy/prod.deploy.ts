import { CloudFormationClient, DescribeStackEventsCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { deployedTemplate, findStack } from '@moim/ops';
import { callsDuring } from './lane/calls.ts';
import { edit, run, runWell } from './lane/deployed.ts';
import { openDeployedApi } from './lane/deployed-api.ts';
import { credentials, region } from './lane/isolation.ts';
import type { Listener } from './lane/listen.ts';

const endpoint = requiredSetting('DEPLOY_ENDPOINT');
const target = { stage: 'prod', region };
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable that Serverless resolves
const tables = '  - ${file(../../packages/serverless-plugin/resolvers/tables.cjs)}\n';
const renamed = `${tables}  - Resources: { AuthTable: { Properties: { TableName: another-name } } }\n`;

let api: Listener;
const undone: (() => void)[] = [];
const undo = (): void => {
  for (const restore of undone.splice(0).reverse()) restore();
};

const versionServed = async (): Promise<string> => (await fetch(`${api.url}/v1/auth/health`)).text();

/** The statuses of the table in its stack's events. */
async function tableStatuses(): Promise<(string | undefined)[]> {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const command = new DescribeStackEventsCommand({ StackName: 'moim-auth-prod' });
  const { StackEvents = [] } = await client.send(command);
  const ofTable = StackEvents.filter(({ LogicalResourceId }) => LogicalResourceId === 'AuthTable');
  return ofTable.map(({ ResourceStatus }) => ResourceStatus);
}

beforeAll(async () => {
  const concurrency = 'provisionedConcurrency: 1, reservedConcurrency: 20, warmUp: 1';
  const restore = edit('stages/prod.yml', 'functions:\n', `functions:\n  auth-api: { ${concurrency} }\n`);
  undone.push(restore);
  await runWell('deploy.sh platform auth --stage prod --yes');
  api = await openDeployedApi(endpoint, 'prod');
});
afterAll(async () => {
  undo();
  await api.close();
});

test('serves the newest version of a function behind an alias with provisioned concurrency and a warm-up', async () => {
  expect(await versionServed()).toContain('"status":"ok"');
  const restore = edit(
    'services/auth/src/index.ts',
    'import',
    "process.env.SERVICE_VERSION = 'two';\nimport",
  );
  await runWell('deploy.sh auth --stage prod --yes');
  expect(await versionServed()).toContain('"version":"two"');
  restore();
  await runWell('rollback.sh auth --stage prod --yes');
  expect(await versionServed()).not.toContain('"version":"two"');
});

/** Whether the service's alias moves through CodeDeploy. */
async function hasCanary(): Promise<boolean> {
  const { Resources } = await deployedTemplate('auth', target);
  return (
    Resources.ApiLiveAlias?.UpdatePolicy !== undefined ||
    Resources.ApiProvConcLambdaAlias?.UpdatePolicy !== undefined
  );
}

test('rolls back and deploys at once, without CodeDeploy, which stops while an alarm is on', async () => {
  const restore = edit(
    'services/auth/src/index.ts',
    'import',
    "process.env.SERVICE_VERSION = 'three';\nimport",
  );
  await runWell('deploy.sh auth --stage prod --yes');
  expect([await hasCanary(), await versionServed()]).toEqual([true, expect.stringContaining('"three"')]);
  await runWell('rollback.sh auth --stage prod --at-once --yes');
  expect([await hasCanary(), await versionServed()]).toEqual([false, expect.not.stringContaining('"three"')]);
  await runWell('deploy.sh auth --stage prod --at-once --yes');
  expect([await hasCanary(), await versionServed()]).toEqual([false, expect.stringContaining('"three"')]);
  restore();
  await runWell('deploy.sh auth --stage prod --yes');
  expect([await hasCanary(), await versionServed()]).toEqual([true, expect.not.stringContaining('"three"')]);
});

test('protects the stacks of prod against deletion', async () => {
  expect((await findStack('auth', target))?.EnableTerminationProtection).toBe(true);
});

describe.each([
  ['replaced', '! REPLACED AuthTable', () => [edit('services/auth/serverless.yml', tables, renamed)]],
  ['removed', '- AuthTable', () => [edit('services/auth/serverless.yml', tables, '')]],
])('a table on prod that a deployment would have %s', (_effect, sign, change) => {
  beforeAll(() => {
    undone.push(...change());
  });
  afterAll(() => {
    for (const restore of undone.splice(1).reverse()) restore();
  });

  test.each([
    [
      'deploy.sh auth --stage prod --yes',
      'prod\n',
      'On prod, that requires --allow-data-loss: nothing was changed.',
    ],
    ['deploy.sh auth --stage prod --yes --allow-data-loss', '', 'No answer: nothing was changed.'],
    [
      'deploy.sh auth --stage prod --yes --allow-data-loss',
      'dev\n',
      '"dev" is not the stage\'s name: nothing was changed.',
    ],
  ])('is left alone by %s if %j is typed', async (command, typed, message) => {
    const calls = await callsDuring(async () => {
      const { code, stdout, stderr } = await run(command, typed);
      expect(stdout).toContain(sign);
      expect(stderr).toContain(message);
      expect(code).toBe(3);
    });
    const changing = calls.filter(({ operation }) => /^(Update|Create|Delete|PUT|POST)/.test(operation));
    expect(changing).toEqual([]);
  });
});

test('retains a removed table with its data even after --allow-data-loss and the typed stage name', async () => {
  undone.push(edit('services/auth/serverless.yml', tables, ''));
  await runWell('deploy.sh auth --stage prod --allow-data-loss', 'prod\n');
  const statuses = await tableStatuses();
  expect(statuses).toContain('DELETE_SKIPPED');
  expect(statuses).not.toContain('DELETE_COMPLETE');
});
