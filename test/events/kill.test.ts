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
const directory = mkdtempSync(join(tmpdir(), 'moim-kill-'));
const password = 'Gather-2026';
let stack: ChildProcess | undefined;

/** Starts a local stack over the data that the one before left; gives its URL. */
async function start(): Promise<string> {
  rmSync(join(directory, 'endpoints.json'), { force: true });
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), '--port', '0', '--dir', directory], {
    stdio: ['ignore', 'ignore', 'inherit'],
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

afterAll(async () => {
  await end('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
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

const killers: [string, () => Promise<void>][] = [
  ['the process of everything but the database', () => end('SIGKILL')],
  [
    'the database',
    async () => {
      process.kill(Number(readFileSync(join(directory, 'dynamodb.pid'), 'utf8')), 'SIGKILL');
      await end('SIGTERM');
    },
  ],
];

test.each(killers)(
  'kill -9 of %s in the middle: after a restart the story completes',
  async (_what, kill) => {
    const url = await start();
    const names = Array.from(
      { length: 5 },
      (_, index) => `k${process.pid % 10_000}-${Date.now() % 1e6}-${index}`,
    );
    const members = await Promise.all(names.map((name) => newMember(url, name)));
    const answers = await Promise.all(members.map(({ leave }) => leave()));
    await kill();
    expect(answers).toEqual(members.map(() => 204));

    const again = await start();
    await Promise.all(members.map(({ email }) => untilGone(again, email)));
    const { response } = await apiAt(again).POST('/v1/auth/sign-up', {
      body: { email: members[0]?.email ?? '', password },
    });
    expect(response.status).toBe(201);
    await end('SIGTERM');
  },
  40_000,
);
