import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { areReachable, readEndpoints } from '@moim/local-aws';

const root = resolve(import.meta.dirname, '../..');

/** A local stack with its own data folder, which can be killed and restarted. */
export function localStack(environment: Record<string, string> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'moim-kill-'));
  let stack: ChildProcess | undefined;

  async function start(): Promise<string> {
    rmSync(join(directory, 'endpoints.json'), { force: true });
    const flags = ['--port', '0', '--dir', directory];
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...flags], {
      stdio: 'ignore',
      env,
    });
    stack = child;
    for (;;) {
      const endpoints = readEndpoints(directory);
      if (endpoints?.http && (await areReachable(endpoints))) return endpoints.http;
      if (child.exitCode !== null) throw new Error(`The stack ended with ${child.exitCode}`);
      await sleep(50);
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!stack || stack.exitCode !== null || stack.signalCode !== null) return;
    const exit = once(stack, 'exit');
    stack.kill(signal);
    await exit;
  }

  async function killDatabase(): Promise<void> {
    process.kill(Number(readFileSync(join(directory, 'dynamodb.pid'), 'utf8')), 'SIGKILL');
    await end('SIGTERM');
  }

  async function remove(): Promise<void> {
    await end('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }

  return { directory, start, kill: () => end('SIGKILL'), killDatabase, remove };
}
