import { CloudFormationClient, DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { deployedTemplate, findStack } from '@moim/ops';
import { newMember, type Person } from '@moim/testing/api';
import { callsDuring } from './lane/calls.ts';
import { edit, run, runWell } from './lane/deployed.ts';
import { region } from './lane/isolation.ts';

const target = { stage: 'dev', region };
const [cloudFormation, s3] = [new CloudFormationClient({}), new S3Client({})];
const api = requiredSetting('API_URL');
let person: Person;
const undone: (() => void)[] = [];
const undo = (): void => {
  for (const restore of undone.splice(0).reverse()) restore();
};

/** Changes the code and adds a resource that AWS accepts in the template but fails to create, as its name is taken. */
function changeAndBreak(version: string): void {
  undone.push(
    edit('services/users/src/index.ts', 'import', `process.env.SERVICE_VERSION = '${version}';\nimport`),
    edit(
      'services/users/serverless.yml',
      '\nresources:\n',
      `
resources:
  - Resources:
      Broken:
        Type: AWS::Events::EventBus
        DependsOn: ApiLambdaFunction
        Properties: { Name: moim-dev }
`,
    ),
  );
}

const statusOf = async (): Promise<string | undefined> => (await findStack('users', target))?.StackStatus;
const served = async (): Promise<string> => (await fetch(`${api}/v1/users/health`)).text();

/** Whether the deployed service still has the profile that was created before. */
async function knows({ accessToken }: Person): Promise<boolean> {
  const headers = { authorization: `Bearer ${accessToken}` };
  return (await fetch(`${api}/v1/users/me`, { headers })).status === 200;
}

/** The bucket and the key of the code that the service's function was deployed with. */
async function deployedCode(): Promise<{ Bucket: string; Key: string }> {
  const { Resources } = await deployedTemplate('users', target);
  const code = Resources.ApiLambdaFunction?.Properties?.Code;
  const command = new DescribeStackResourceCommand({
    StackName: 'moim-users-dev',
    LogicalResourceId: 'ServerlessDeploymentBucket',
  });
  const { StackResourceDetail } = await cloudFormation.send(command);
  if (typeof code !== 'object' || code === null || !('S3Key' in code))
    throw new Error('The function has no code in S3.');
  return { Bucket: StackResourceDetail?.PhysicalResourceId ?? '', Key: String(code.S3Key) };
}

beforeAll(async () => {
  person = await newMember();
});
afterEach(undo);
afterAll(async () => {
  await runWell('deploy.sh users --yes');
});

test('rolls back an update that fails half-way, and deploys the next one', async () => {
  const before = await served();
  changeAndBreak('half');
  const { code, stderr } = await run('deploy.sh users --yes');
  expect(stderr).toMatch(/^users could not be deployed: .*Broken.*\n.*already exists: moim-dev$/m);
  expect(stderr).toMatch(
    /^moim-users-dev is in UPDATE_ROLLBACK_COMPLETE: the previous version is still deployed\./m,
  );
  expect(code).toBe(5);
  expect([await served(), await knows(person)]).toEqual([before, true]);
  undo();
  expect((await runWell('deploy.sh users --yes')).stdout).toContain('users: no change');
  expect((await runWell('rollback.sh users --list')).stdout).toMatch(/failed or rolled back$/m);
});

test('names the resource that a failed rollback is stuck on, and refuses to deploy until the rollback has finished', async () => {
  const place = await deployedCode();
  const { Body } = await s3.send(new GetObjectCommand(place));
  const bytes = (await Body?.transformToByteArray()) ?? Buffer.of();
  await s3.send(new DeleteObjectCommand(place));
  changeAndBreak('stuck');
  const first = await run('deploy.sh users --yes');
  const stuck =
    /^moim-users-dev is in UPDATE_ROLLBACK_FAILED: the update failed, and so did its rollback\. .*\[ApiLambdaFunction\].* continue the rollback with scripts\/rollback\.sh users --stage dev\./m;
  expect(first.stderr).toMatch(/^users could not be deployed: .*Broken/m);
  expect(first.stderr).toMatch(stuck);
  expect([first.code, await knows(person)]).toEqual([5, true]);
  undo();
  const calls = await callsDuring(async () => {
    for (const command of ['deploy.sh users --yes', 'rollback.sh users --list']) {
      const { code, stderr } = await run(command);
      expect(stderr).toMatch(stuck);
      expect(code).toBe(4);
    }
    const { stdout } = await runWell('rollback.sh users --diff');
    expect(stdout).toMatch(
      /\[ApiLambdaFunction\].*\nCloudFormation would continue the rollback to the previous version\.$/m,
    );
  });
  expect(calls.filter(({ operation }) => /^(Update|Create|Delete|PUT|POST)/.test(operation))).toEqual([]);

  const early = await run('rollback.sh users --yes');
  expect(early.stderr).toMatch(
    /^users could not be rolled back: moim-users-dev is in UPDATE_ROLLBACK_FAILED/m,
  );
  expect(early.code).toBe(5);
  const wrong = await run('rollback.sh users --skip UsersTable --yes');
  expect(wrong.stderr).toMatch(/UsersTable.* cannot be skipped/);
  await s3.send(new PutObjectCommand({ ...place, Body: bytes }));
  expect((await runWell('rollback.sh users', 'y\n')).stdout).toMatch(
    /users: rolled back to the previous version$/m,
  );
  expect(await statusOf()).toBe('UPDATE_ROLLBACK_COMPLETE');
  await runWell('deploy.sh users --yes');
  expect(await knows(person)).toBe(true);
});

test('imports the retained table of a removed service, even if the first deployment after it fails', async () => {
  const { stdout } = await runWell('remove.sh users', 'dev\n');
  expect(stdout).toMatch(/users: removed; retained: UsersTable \(docs\/runbooks\/deployment\.md\)$/m);
  changeAndBreak('first');
  const { code, stdout: plan, stderr } = await run('deploy.sh users --yes');
  expect(plan).toMatch(
    /^users: first deployment\n {2}= IMPORTED UsersTable DynamoDB::Table \(moim-dev-users\)$/m,
  );
  expect(stderr).toMatch(/^users: importing UsersTable$/m);
  expect(stderr).toMatch(/^users could not be deployed: .*Broken/m);
  expect([code, await statusOf()]).toEqual([5, 'UPDATE_ROLLBACK_COMPLETE']);
  undo();
  expect((await runWell('deploy.sh users --yes')).stdout).toMatch(/^users: deployed/m);
  expect(await knows(person)).toBe(true);
});
