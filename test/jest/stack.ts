import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEndpoints, readEnvironment } from '@moim/local-aws';
import { endOrphan, ownerOf } from '@moim/local-aws/core';

/** An empty local AWS for a test run, on free ports, with its own data folder. */
export interface TestStack {
  /** The environment of the services' functions, and API_URL. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const local = join(root, '.local');

/** Removes the data folders and processes of test runs that were killed. */
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
    // Settings of single functions, which the environment that all functions share does not contain.
    USER_POOL_ID: pool,
    FILES_BUCKET: `moim-dev-files-000000000000-${environment.AWS_REGION}`,
    MAX_FILES_PER_PERSON: '1000',
    MAX_GIBIBYTES_PER_PERSON: '2',
    API_URL: http,
    WEBSOCKET_URL: `${http.replace('http', 'ws')}/ws/live/dev`,
    SOCKET_URL: `${http.replace('http', 'ws')}/ws/live/dev`,
    USER_POOL_JWKS_URL: `${cognito}/${pool}/.well-known/jwks.json`,
    // Tests sign tokens with it, so that only the claims are wrong.
    USER_POOL_KEY_FILE: join(directory, 'cognito.key.json'),
    FUNCTIONS_LOG: join(directory, 'functions.log'),
  };
}

interface TestStackOptions {
  /** A free one by default. */
  port?: number;
  /** Whether the built web app is served, too. */
  hasFront?: boolean;
}

/** Starts the local AWS that the tests of one run share, and waits until all services answer. */
export async function startTestStack({
  port = 0,
  hasFront = false,
}: TestStackOptions = {}): Promise<TestStack> {
  await sweep();
  const directory = join(local, `test-${process.pid}`);
  // The local AWS stops when its standard input closes, even if this process is killed.
  const flags = ['--port', `${port}`, '--dir', directory, '--end-with-stdin', '--json-logs'];
  if (!hasFront) flags.push('--api-only');
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...flags], {
    env: { ...process.env, LOCAL_AWS_DYNAMODB_IN_MEMORY: '1', ...(hasFront && { WEB_BUILT: '1' }) },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let errorOutput = '';
  child.stderr.on('data', (chunk) => {
    errorOutput += chunk;
  });
  let environment: Record<string, string> | undefined;
  while (!environment) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The local AWS could not start:\n${errorOutput}`);
    await sleep(50);
    environment = environmentOf(directory);
  }
  // Shows, for example, why a service failed to load; its tests would only report that it does not answer.
  process.stderr.write(errorOutput);
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { environment, stop };
}
