import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { createMoimClient, type MoimClient } from '../../clients/typescript/index.ts';
import { areReachable, readEndpoints } from '../../scripts/local/endpoints.ts';

const root = resolve(import.meta.dirname, '../..');
const password = 'Gather-2026';

/** A local stack over a data folder of its own, which can be killed and started again. */
function localStack() {
  const directory = mkdtempSync(join(tmpdir(), 'moim-kill-'));
  let stack: ChildProcess | undefined;

  async function start(): Promise<string> {
    rmSync(join(directory, 'endpoints.json'), { force: true });
    const flags = ['--port', '0', '--dir', directory];
    const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...flags], { stdio: 'ignore' });
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

  return { start, kill: () => end('SIGKILL'), killDatabase, remove };
}

const stacks: ReturnType<typeof localStack>[] = [];

afterAll(async () => {
  await Promise.all(stacks.map(({ remove }) => remove()));
});

const apiAt = (baseUrl: string, accessToken?: string): MoimClient =>
  createMoimClient({ baseUrl, ...(accessToken ? { accessToken } : {}) });

/** Somebody with a profile; gives what deletes it. */
async function newMember(url: string, name: string) {
  const [email, api] = [`${name}@example.com`, apiAt(url)];
  await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  const me = apiAt(url, data?.accessToken);
  const { response } = await me.PUT('/v1/users/me', { body: { nickname: name, name } });
  expect(response.status).toBe(201);
  return { email, leave: async () => (await me.DELETE('/v1/users/me')).response.status };
}

async function untilGone(url: string, email: string): Promise<void> {
  const api = apiAt(url);
  for (;;) {
    const { response } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    if (response.status === 401) return;
    await sleep(100);
  }
}

const killers = [
  ['the process of everything but the database', 'kill'],
  ['the database', 'killDatabase'],
] as const;

test.concurrent.each(killers)(
  'kill -9 of %s in the middle: after a restart the story completes',
  async (_what, how) => {
    const stack = localStack();
    stacks.push(stack);
    const url = await stack.start();
    const names = Array.from({ length: 5 }, (_, index) => `${how[4] ?? 'k'}-${Date.now() % 1e9}-${index}`);
    const members = await Promise.all(names.map((name) => newMember(url, name)));
    const answers = await Promise.all(members.map(({ leave }) => leave()));
    await stack[how]();
    expect(answers).toEqual(members.map(() => 204));

    const again = await stack.start();
    await Promise.all(members.map(({ email }) => untilGone(again, email)));
    const { response } = await apiAt(again).POST('/v1/auth/sign-up', {
      body: { email: members[0]?.email ?? '', password },
    });
    expect(response.status).toBe(201);
  },
  120_000,
);
