import { renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { deployedTemplate, valuesIn } from '@moim/ops';
import { callsDuring } from './lane/calls.ts';
import { changing } from './lane/changing.ts';
import { edit, project, run, runWell } from './lane/deployed.ts';
import { region } from './lane/isolation.ts';

const health = (service: string): Promise<number> =>
  fetch(`${requiredSetting('API_URL')}/v1/${service}/health`).then(({ status }) => status);

const yaml = 'services/users/serverless.yml';
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable that Serverless resolves
const tables = '  - ${file(../../packages/serverless-plugin/resolvers/tables.cjs)}';
const withIndexes = (...indexes: string[]): string => `  - Resources:
      UsersTable:
        Properties:
          GlobalSecondaryIndexes: [${indexes.join(', ')}]`;

/** The indexes of users itself, in the order of its template. */
const own = ['byNickname', 'byTime'];

/** Adds indexes to the table of users. */
const addIndexes = (...names: string[]): (() => void) => {
  const added = names.map(
    (name) =>
      `{ IndexName: ${name}, KeySchema: [{ AttributeName: pk, KeyType: HASH }], Projection: { ProjectionType: ALL } }`,
  );
  return edit(yaml, tables, `${tables}\n${withIndexes(...own.map(() => '{}'), ...added)}`);
};

/** A resource that AWS accepts in the template but fails to create, as its name is taken. */
const broken = `
resources:
  - Resources:
      Broken:
        Type: AWS::Events::EventBus
        Properties: { Name: moim-dev }
`;

const undone: (() => void)[] = [];
const undo = (): void => {
  for (const restore of undone.splice(0).reverse()) restore();
};
afterEach(undo);
afterAll(async () => {
  await runWell('deploy.sh --changed --yes');
});

/** Runs a command that must refuse, and change nothing on AWS; returns its message. */
async function refused(command: string, exitCode: number, input = ''): Promise<string> {
  let message = '';
  const calls = await callsDuring(async () => {
    const { code, stderr } = await run(command, input);
    message = stderr;
    expect({ code, message, hasStack: stderr.includes('    at ') }).toEqual({
      code: exitCode,
      message,
      hasStack: false,
    });
  });
  expect(changing(calls).filter(({ operation }) => !/^(Describe|Head|GET|HEAD)/.test(operation))).toEqual([]);
  return message;
}

describe('a handler that throws when it is loaded', () => {
  test('is deployed, but fails the deployment with the command to go back', async () => {
    undone.push(edit('services/auth/src/index.ts', 'import', "throw new Error('broken');\nimport"));
    const { code, stderr } = await run('deploy.sh auth --yes');
    expect(stderr).toMatch(
      /^auth is deployed but does not work: GET \S+\/v1\/auth\/health returned 5\d\d\. .*scripts\/logs\.sh auth --stage dev, or go back with scripts\/rollback\.sh auth --at-once --stage dev\.$/m,
    );
    expect(code).toBe(5);
    expect(await health('auth')).toBeGreaterThanOrEqual(500);
  });

  test('is rolled back at once', async () => {
    const { stdout } = await runWell('rollback.sh auth --at-once', 'y\n');
    expect(stdout).toMatch(/^ {2}~ code of `api`$/m);
    expect(stdout).toMatch(/Deploy auth to dev in ap-northeast-2, account \d{12}\?/);
    expect(await health('auth')).toBe(200);
  });
});

describe('a function of a queue that throws when Lambda loads it', () => {
  test('is deployed, but fails the deployment with the commands for its log and to go back', async () => {
    // Packaging loads this file too, but elsewhere.
    const onLambda = "if (process.env.AWS_LAMBDA_FUNCTION_NAME) throw new Error('broken');\n";
    undone.push(edit('services/users/src/consume.ts', 'import', `${onLambda}import`));
    const { code, stderr } = await run('deploy.sh users --yes');
    expect(stderr).toMatch(
      /^users is deployed but does not work: its function consume fails with an empty batch: .*broken.*scripts\/logs\.sh users --function consume --stage dev, or go back with scripts\/rollback\.sh users --at-once --stage dev\.$/m,
    );
    expect(code).toBe(5);
    expect(await health('users')).toBe(200);
  });

  test('is rolled back at once', async () => {
    const { stdout } = await runWell('rollback.sh users --at-once --yes');
    expect(stdout).toMatch(/^ {2}~ code of `consume`$/m);
  });
});

describe('an import that was interrupted', () => {
  const stack = 'moim-auth-dev';

  test('leaves a stack without a template, which no command stumbles over', async () => {
    expect((await runWell('remove.sh auth', 'dev\n')).stdout).toMatch(/auth: removed; retained: AuthTable/);
    const Table = {
      Type: 'AWS::DynamoDB::Table',
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: 'moim-dev-auth',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      },
    };
    await new CloudFormationClient({}).send(
      new CreateChangeSetCommand({
        StackName: stack,
        ChangeSetName: 'import-1',
        ChangeSetType: 'IMPORT',
        TemplateBody: JSON.stringify({ Resources: { AuthTable: Table } }),
        ResourcesToImport: [
          {
            LogicalResourceId: 'AuthTable',
            ResourceType: Table.Type,
            ResourceIdentifier: { TableName: 'moim-dev-auth' },
          },
        ],
      }),
    );
    const { Stacks = [] } = await new CloudFormationClient({}).send(
      new DescribeStacksCommand({ StackName: stack }),
    );
    expect(Stacks[0]?.StackStatus).toBe('REVIEW_IN_PROGRESS');
    expect((await runWell('status.sh')).stdout).toMatch(/^auth +REVIEW_IN_PROGRESS/m);
    expect((await runWell('deploy.sh --changed --diff')).stdout).toMatch(
      /^auth: first deployment\n {2}= IMPORTED AuthTable/m,
    );
    expect(await refused('remove.sh docs', 3)).toContain('No answer: nothing was changed.');
    expect(await refused('remove.sh auth', 3)).toContain('No answer: nothing was changed.');
    expect(await refused('logs.sh auth', 2)).toContain('auth has no function "api".');
  });

  test('is discarded and repeated by the next deployment', async () => {
    const { stdout, stderr } = await runWell('deploy.sh auth --yes');
    expect(stderr).toMatch(/^auth: discarding an interrupted import$/m);
    expect(stdout).toMatch(/^auth: deployed in/m);
    expect(await health('auth')).toBe(200);
  });
});

describe('a service whose folder is gone', () => {
  test('is still shown, protected by its dependents, and removed', async () => {
    const folder = join(project, 'services/docs');
    renameSync(folder, join(project, 'docs-elsewhere'));
    undone.push(() => renameSync(join(project, 'docs-elsewhere'), folder));
    expect((await runWell('status.sh')).stdout).toMatch(
      /^docs +UPDATE_COMPLETE .* not in this working copy$/m,
    );
    expect(await refused('remove.sh platform', 4)).toMatch(
      /^Other services depend on platform\. Remove .*docs/,
    );
    expect(await refused('remove.sh nothing', 2)).toMatch(/^There is no service "nothing"\. Known: .*docs/);
    expect((await runWell('remove.sh docs', 'dev\n')).stdout).toMatch(
      /This removes docs from dev in ap-northeast-2, account \d{12}\.[\s\S]*docs: removed/,
    );
    undo();
    await runWell('deploy.sh docs --yes');
  });
});

test('the credentials of another account are refused before anything else', async () => {
  undone.push(edit('stages/dev.yml', 'limits:', 'account: "999999999999"\nlimits:'));
  for (const command of ['deploy.sh --all --yes', 'rollback.sh docs --yes', 'remove.sh docs', 'status.sh'])
    expect(await refused(command, 4)).toMatch(
      /^The credentials belong to account \d{12}, but stages\/dev\.yml names account 999999999999\./,
    );
});

test('a mistyped setting of a stage is refused in one line', async () => {
  undone.push(edit('stages/dev.yml', 'limits:', 'memorysize: 1024\nlimits:'));
  expect(await refused('deploy.sh docs --yes', 2)).toBe(
    'stages/dev.yml: there is no setting "memorysize". Did you mean memorySize?\n',
  );
});

describe('two new indexes of one table in one change', () => {
  const indexes = async (): Promise<string[]> => {
    const { Resources } = await deployedTemplate('users', { stage: 'dev', region });
    const values = [...valuesIn(Resources.UsersTable?.Properties?.GlobalSecondaryIndexes)];
    return values
      .flatMap((value) =>
        typeof value === 'object' && value !== null && 'IndexName' in value ? [String(value.IndexName)] : [],
      )
      .sort();
  };
  const update = 'updates in sequence, as AWS changes one index at a time';

  test('are created in sequence', async () => {
    undone.push(addIndexes('byCity', 'byAge'));
    const { stdout } = await runWell('deploy.sh users --diff');
    expect(stdout).toContain(`  UsersTable creates byCity, creates byAge: 2 ${update}`);
    const { stderr } = await runWell('deploy.sh users --yes');
    expect(stderr).toMatch(/^users: UsersTable creates byCity\nusers: deploying$/m);
    expect(await indexes()).toEqual(['byAge', 'byCity', ...own]);
  });

  test('are deleted by a rollback after the code that uses them', async () => {
    const { stdout, stderr } = await runWell('rollback.sh users --yes');
    expect(stdout).toContain(`  UsersTable deletes byCity, deletes byAge: 2 ${update}`);
    expect(stderr).toMatch(
      /^users: rolling back all but the deletion of indexes\nusers: UsersTable deletes byCity$/m,
    );
    expect(await indexes()).toEqual(own);
    expect((await runWell('deploy.sh users --yes')).stdout).toContain('users: no change');
  });

  test('are completed by the next deployment if they were interrupted', async () => {
    undone.push(addIndexes('byCity', 'byAge'), edit(yaml, '\nresources:\n', broken));
    const { code, stderr } = await run('deploy.sh users --yes');
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^users could not be deployed: .*Broken/m)]);
    expect(await indexes()).toEqual(['byCity', ...own]);
    expect((await runWell('rollback.sh users --diff')).stdout).toMatch(
      /^Rolling back to the deployment of .*\nusers:\n {2}~ UsersTable DynamoDB::Table \(/m,
    );
    undo();
    undone.push(addIndexes('byCity', 'byAge'));
    await runWell('deploy.sh users --yes');
    expect(await indexes()).toEqual(['byAge', 'byCity', ...own]);
    undo();
    await runWell('rollback.sh users --yes');
    expect(await indexes()).toEqual(own);
  });

  test('another key of an index is refused, with the name to give it', async () => {
    undone.push(edit(yaml, tables, `${tables}\n${withIndexes('{ KeySchema: [{ AttributeName: pk }] }')}`));
    expect(await refused('deploy.sh users --diff', 4)).toMatch(
      /^users's UsersTable gives the index byNickname another key or projection\. .* such as byNickname2,/m,
    );
  });
});
