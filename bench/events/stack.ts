import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnvironment } from '@moim/local-aws';
import { freePort } from '@moim/local-aws/core';
import { startChild, untilItAnswers } from '../http/child.ts';

const root = join(import.meta.dirname, '../..');

/** Starts the whole system with its own data folder, and gives this process the environment of a function. */
export async function startStack(directory: string) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), LOCAL_AWS_DIR: directory };
  const child = startChild(process.execPath, ['scripts/start.ts'], { cwd: root, env });
  await untilItAnswers(`${url}/v1/users/health`);
  let environment: Record<string, string> | undefined;
  while (!environment) {
    environment = readEnvironment(directory);
    await sleep(50);
  }
  Object.assign(process.env, environment);
  process.env.POWERTOOLS_LOG_LEVEL = 'CRITICAL';
  return { url, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}
