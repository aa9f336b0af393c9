import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { callsDuring } from './lane/calls.ts';
import { changing, touched } from './lane/changing.ts';
import { edit, project, run, runWell } from './lane/deployed.ts';
import { type Load, startLoad } from './lane/load.ts';

const health = `${requiredSetting('API_URL')}/v1/users/health`;

async function servedVersion(): Promise<unknown> {
  const answer: unknown = await (await fetch(health)).json();
  return typeof answer === 'object' && answer !== null && 'version' in answer ? answer.version : undefined;
}

const artifact = (service: string): Buffer =>
  readFileSync(join(project, `services/${service}/.serverless/api.zip`));

test('deploys nothing if nothing has changed', async () => {
  let seconds = 0;
  const calls = await callsDuring(async () => {
    const run = await runWell('deploy.sh --all --yes');
    expect(run.stdout).toContain('web: no change\nNothing to deploy.');
    seconds = run.seconds;
  });
  expect(changing(calls)).toEqual([]);
  console.log(`no change: ${(seconds / 4).toFixed(1)} s a service, ${calls.length} calls, all reading`);
});

describe('v1 → v2 → rollback → v2, under 20 requests a second', () => {
  const before = new Map<string, Buffer>();
  let version: unknown;
  let load: Load;
  let restore: () => void;

  beforeAll(async () => {
    for (const service of ['auth', 'docs']) before.set(service, artifact(service));
    version = await servedVersion();
    load = startLoad(health, 20);
    restore = edit('services/users/src/index.ts', 'import', "process.env.SERVICE_VERSION = 'two';\nimport");
  });

  afterAll(async () => {
    restore();
    await runWell('deploy.sh users --yes');
  });

  test('deploys only the service with a one-line change', async () => {
    const calls = await callsDuring(() => runWell('deploy.sh --changed --yes'));
    expect(touched(calls)).toEqual(['moim-users-dev']);
    expect(await servedVersion()).toBe('two');
    for (const service of ['auth', 'docs'])
      expect(artifact(service).equals(before.get(service) ?? Buffer.of())).toBe(true);
    console.log(`one service after a one-line change: ${calls.length} calls, changing only moim-users-dev`);
  });

  test('serves the previous version after a rollback', async () => {
    const calls = await callsDuring(() => runWell('rollback.sh users --yes'));
    expect(touched(calls)).toEqual(['moim-users-dev']);
    expect(await servedVersion()).toBe(version);
  });

  test('reports an update that AWS refuses, keeps the deployed version and never rolls back to the refused one', async () => {
    const deployed = await servedVersion();
    const restoreTemplate = edit(
      'services/users/serverless.yml',
      '\nresources:\n',
      '\nresources:\n  - Resources: { Broken: { Type: "AWS::No::Such" } }\n',
    );
    const { code, stderr } = await run('deploy.sh users --yes');
    restoreTemplate();
    expect({ code, stderr }).toEqual({
      code: 5,
      stderr: expect.stringMatching(
        /^users could not be deployed: .*AWS::No::Such.*\nmoim-users-dev is in \w+: the previous version is still deployed/m,
      ),
    });
    expect(await servedVersion()).toBe(deployed);
    const again = edit(
      'services/users/src/index.ts',
      'import',
      "process.env.SERVICE_VERSION = 'three';\nimport",
    );
    await runWell('deploy.sh users --yes');
    again();
    expect(await servedVersion()).toBe('three');
    await runWell('rollback.sh users --yes');
    expect(await servedVersion()).toBe(deployed);
  });

  test('deploys the version that was rolled back again', async () => {
    expect((await runWell('deploy.sh --changed --yes')).stdout).toMatch(/^users: deployed/m);
    expect(await servedVersion()).toBe('two');
  });

  test('answers every request with 200 throughout', async () => {
    const { sent, failures } = await load.stop();
    console.log(`${sent} requests, ${failures.length} failed`);
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(100);
  });
});
