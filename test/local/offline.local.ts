import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fixtureProject, routerOf } from './fixture-project.ts';
import { processesOf, startProcess } from './local-process.ts';

const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');
const project = fixtureProject();
const directory = join(project.folder, '.local');

beforeAll(() => {
  for (const name of ['notes', 'others']) {
    project.service(name, { 'src/router.ts': routerOf(`GET /v1/${name} public`, `GET /v1/${name}/mine`) });
  }
});
afterAll(() => project.remove());

/** Runs `serverless offline` in the folder of the service notes. */
async function offline() {
  const child = spawn(process.execPath, [serverless, 'offline'], {
    cwd: join(project.folder, 'services/notes'),
    env: { ...process.env, NODE_OPTIONS: '', LOCAL_AWS_PROJECT: project.folder, PORT: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  while (!output.includes('runs locally')) {
    if (child.exitCode !== null) throw new Error(output);
    await sleep(50);
  }
  const url = /http:\/\/localhost:\d+(?=\s+notes\n)/.exec(stripVTControlCharacters(output))?.[0] ?? '';
  const end = async (): Promise<void> => {
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  return { url, output: () => output, end };
}

const statuses = (url: string) =>
  Promise.all(
    ['notes', 'notes/mine', 'others'].map(async (path) => (await fetch(`${url}/v1/${path}`)).status),
  );

describe('serverless offline in a service’s folder', () => {
  test('serves that service behind the same gateway, on a local AWS of its own', async () => {
    const { url, end } = await offline();
    expect(await statuses(url)).toEqual([200, 401, 404]);
    await end();
    expect(processesOf(project.folder)).toEqual([]);
  });

  test('uses the local AWS that runs already', async () => {
    const running = startProcess({ project: project.folder, directory });
    const whole = await running.url();
    const { url, output, end } = await offline();
    expect(output()).toContain(`notes runs on the local AWS of ${whole}`);
    expect(await statuses(url)).toEqual([200, 401, 404]);
    await end();
    expect(await statuses(whole)).toEqual([200, 401, 200]);
    await running.end();
  });
});
