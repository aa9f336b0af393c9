import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { edit, runWell } from './lane/deployed.ts';
import { type DeployedApp, openDeployedApp } from './lane/deployed-app.ts';

const { CHROMIUM_PATH = '/usr/bin/chromium', PATH = '', HOME = '' } = process.env;
const root = join(import.meta.dirname, '../..');

let app: DeployedApp;
let restore: () => void;

// What deploy.sh advises after the first deployment; the second origin is where the emulator's distribution is reached.
beforeAll(async () => {
  app = await openDeployedApp(requiredSetting('AWS_ENDPOINT_URL'));
  const origins = `corsOrigins: ['${app.address}', '${app.url}']`;
  restore = edit('stages/dev.yml', '\nlimits:\n', `\n${origins}\nlimits:\n`);
  const { stdout } = await runWell('deploy.sh files --yes');
  expect(stdout).not.toContain('It cannot upload pictures');
});
afterAll(async () => {
  restore();
  await runWell('deploy.sh files --yes');
  await app.close();
});

test('the distribution serves the app, the API and its documentation at one address', async () => {
  const served = async (path: string) => {
    const { status, headers } = await fetch(`${app.url}${path}`);
    return [status, headers.get('content-type')];
  };
  const shell = [200, 'text/html; charset=utf-8'];
  expect(await served('/people/abc')).toEqual(shell);
  expect(await served('/worker.js')).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(await served('/v1/auth/health')).toEqual([200, 'application/json; charset=utf-8']);
  expect(await served('/docs')).toEqual(shell);
});

/** Runs the story of the web lane against the deployed app. */
async function runStory(): Promise<string> {
  const settings = [`WEB_ORIGIN=${app.url}`, 'WEB_SEEN_WITHIN=5000'];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['scripts/jest.ts', ...settings, 'web', '--runInBand', 'services/web/test/story.web.ts'],
    { cwd: root, env: { PATH, HOME, CHROMIUM_PATH }, timeout: 240_000 },
  );
  return stdout + stderr;
}

// A skipped test says nothing of why.
const hasChromium = existsSync(CHROMIUM_PATH);
if (!hasChromium) console.warn(`Two people do not meet: there is no ${CHROMIUM_PATH}. Set CHROMIUM_PATH.`);
const testInChromium = hasChromium ? test : test.skip;

testInChromium('two people meet in Chromium, from the sign-up to the block', async () => {
  const output = await runStory();
  console.log(output);
  expect(output).toMatch(/^Tests: +(\d+) passed, \1 total$/m);
});
