import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEndpoints, readEnvironment } from '@moim/local-aws';
import { endOrphan, ownerOf } from '@moim/local-aws/core';

/** A local stack for a test run: empty, on free ports, in a data folder of its own. */
export interface TestStack {
  /** The environment that the services' functions have, and API_URL. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const local = join(root, '.local');

/** Removes what test runs that were killed have left behind. */
async function sweep(): Promise<void> {
  mkdirSync(local, { recursive: true });
  for (const name of readdirSync(local).filter((entry) => entry.startsWith('test-'))) {
    const directory = join(local, name);
    if (ownerOf(directory)) continue;
    await endOrphan(join(directory, 'dynamodb.pid'), join(directory, 'dynamodb'));
    rmSync(directory, { recursive: true, force: true });
  }
}

function environmentOf(directory: string): Record<string, string> | undefined {
  const [endpoints, environment] = [readEndpoints(directory), readEnvironment(directory)];
  if (!endpoints || !environment) return undefined;
  const { http = '', cognito } = endpoints;
  const pool = `${environment.AWS_REGION}_LOCALPOOL`;
  return {
    ...environment,
    // What functions are given beyond what all have.
    FILES_BUCKET: `moim-dev-files-000000000000-${environment.AWS_REGION}`,
    MAX_FILES_PER_PERSON: '1000',
    MAX_GIBIBYTES_PER_PERSON: '2',
    API_URL: http,
    USER_POOL_JWKS_URL: `${cognito}/${pool}/.well-known/jwks.json`,
    // With it a test makes tokens that only their claims make bad.
    USER_POOL_KEY_FILE: join(directory, 'cognito.key.json'),
    FUNCTIONS_LOG: join(directory, 'functions.log'),
  };
}

/** Starts the stack that one test run shares, and waits until all services answer. */
export async function startTestStack(): Promise<TestStack> {
  await sweep();
  const directory = join(local, `test-${process.pid}`);
  // It ends when its standard input does: also when this process is killed.
  const flags = ['--port', '0', '--dir', directory, '--end-with-stdin', '--json-logs'];
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...flags], {
    env: { ...process.env, LOCAL_AWS_DYNAMODB_IN_MEMORY: '1' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  let environment: Record<string, string> | undefined;
  while (!environment) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The local stack could not start:\n${complaints}`);
    await sleep(50);
    environment = environmentOf(directory);
  }
  // A service that cannot be loaded, for instance: its tests only see that it does not answer.
  process.stderr.write(complaints);
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { environment, stop };
}
