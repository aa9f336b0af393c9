import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from '@moim/ops';
import { deployedTemplate, findStack } from '@moim/ops';
import { callsDuring } from '../../lane/calls.ts';
import { changing, touched } from '../../lane/changing.ts';
import { edit, runWell } from '../../lane/deployed.ts';
import { target } from '../stack.ts';

async function codeHash(): Promise<string | undefined> {
  const command = new GetFunctionCommand({ FunctionName: 'moim-users-dev-api' });
  return (await new LambdaClient({}).send(command)).Configuration?.CodeSha256;
}

test('deploys nothing if nothing has changed', async () => {
  const calls = await callsDuring(async () => {
    expect((await runWell('deploy.sh --all --yes')).stdout).toContain('web: no change\nNothing to deploy.');
  });
  expect(changing(calls)).toEqual([]);
});

describe('v1 → v2 → rollback', () => {
  let first: { hash: string | undefined; template: Template };
  let restore: () => void;

  beforeAll(async () => {
    first = { hash: await codeHash(), template: await deployedTemplate('users', target) };
    restore = edit('services/users/src/index.ts', 'import', "process.env.SERVICE_VERSION = 'two';\nimport");
  });
  afterAll(() => restore());

  test('--diff shows a one-line change and deploys nothing', async () => {
    const calls = await callsDuring(async () => {
      const { stdout } = await runWell('deploy.sh users --diff');
      expect(stdout).toMatch(/^users:\n {2}~ code of `api`$/m);
    });
    expect(changing(calls)).toEqual([]);
  });

  test('deploys the code of the changed service only', async () => {
    const calls = await callsDuring(() => runWell('deploy.sh --changed --yes --skip-health-check'));
    expect(touched(calls)).toEqual(['moim-users-dev']);
    expect((await findStack('users', target))?.StackStatus).toBe('UPDATE_COMPLETE');
    expect(await codeHash()).not.toBe(first.hash);
    expect(await deployedTemplate('users', target)).not.toEqual(first.template);
  });

  test('a rollback restores the previous code and exactly the previous template', async () => {
    const calls = await callsDuring(() => runWell('rollback.sh users --yes --skip-health-check'));
    expect(touched(calls)).toEqual(['moim-users-dev']);
    expect(await codeHash()).toBe(first.hash);
    expect(await deployedTemplate('users', target)).toEqual(first.template);
  });
});
