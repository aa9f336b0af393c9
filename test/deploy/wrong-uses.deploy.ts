import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { freePort } from '@moim/local-aws/core';
import { project } from './lane/deployed.ts';
import { isolatedEnvironment } from './lane/isolation.ts';
import type { Listener } from './lane/listen.ts';
import { runScript } from './lane/run-script.ts';
import { type FakeAws, startFakeAws } from './wrong-uses/fake-aws.ts';
import { wrongUses } from './wrong-uses/table.ts';
import type { Meets } from './wrong-uses/wrong-use.ts';

const fakes = new Map<Meets, Listener>();
const connections = join(project, 'connections.txt');
const watcher = join(import.meta.dirname, 'wrong-uses/watch-connections.mjs');

afterAll(() => Promise.all([...fakes.values()].map((fake) => fake.close())));

function stateOf(meets: Meets): FakeAws {
  if (meets === 'expired session') return { callerError: ['ExpiredToken', 'The security token is expired'] };
  if (meets === 'unknown key')
    return { callerError: ['InvalidClientTokenId', 'The security token is invalid'] };
  if (meets === 'denied') return { callerError: ['AccessDenied', 'User is not authorized.'] };
  return meets.startsWith('stack ') ? { stackStatus: meets.replace('stack ', '') } : {};
}

async function endpointOf(meets: Meets): Promise<string> {
  if (meets === 'emulator') return requiredSetting('DEPLOY_ENDPOINT');
  if (meets === 'nobody') return `http://127.0.0.1:${await freePort()}`;
  const fake = fakes.get(meets) ?? (await startFakeAws(stateOf(meets)));
  fakes.set(meets, fake);
  return fake.url;
}

function environmentOf(meets: Meets, endpoint: string): Record<string, string> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', ...rest } = isolatedEnvironment(endpoint);
  const keys = meets === 'no credentials' ? {} : { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
  return { ...rest, ...keys, NODE_OPTIONS: `--import ${watcher}`, DEPLOY_CONNECTIONS: connections };
}

test.each(['My-stage', 'my_stage', '1st', 'a-stage-of-more-than-20'])(
  'refuses the stage %s although it has a file, because bucket names cannot contain it',
  async (stage) => {
    const file = join(project, `stages/${stage}.yml`);
    writeFileSync(file, '{}\n');
    const environment = environmentOf('nobody', await endpointOf('nobody'));
    const { code, stderr } = await runScript(project, ['status.sh', '--stage', stage], environment);
    rmSync(file);
    expect(stderr).toMatch(new RegExp(`^"${stage}" cannot name a stage: `));
    expect(code).toBe(2);
  },
);

describe.each(Object.entries(wrongUses))('wrong use of %s', (script, uses) => {
  test('is covered by at least 20 cases', () => {
    expect(uses.length).toBeGreaterThanOrEqual(20);
  });

  test.each(uses)(
    'with %j against %s exits with %i and says %s',
    async (args, meets, exitCode, message, input = '') => {
      const endpoint = await endpointOf(meets);
      writeFileSync(connections, '');
      const command = [script, ...args.split(' ').filter(Boolean)];
      const { code, stdout, stderr } = await runScript(
        project,
        command,
        environmentOf(meets, endpoint),
        input,
      );
      expect(stderr.trim()).toMatch(message);
      expect({ code, stdout: stdout.includes('    at ') }).toEqual({ code: exitCode, stdout: false });
      const reached = new Set(readFileSync(connections, 'utf8').split('\n').filter(Boolean));
      const asks = meets !== 'no credentials' && (meets !== 'nobody' || exitCode === 4);
      expect([...reached]).toEqual(asks ? [new URL(endpoint).host] : []);
    },
  );
});
