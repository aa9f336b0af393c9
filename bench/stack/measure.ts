import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMoimClient } from '@moim/client';
import { freePort } from '@moim/local-aws/core';
import { type Usage, usageOf } from './processes.ts';

const root = join(import.meta.dirname, '../..');
const credentials = { email: 'mina@example.com', password: 'Gather-2026' };

/** One start of the whole system. */
export interface Start {
  /** Seconds until everything runs. */
  ready: number;
  whenReady: Usage;
  /** After the requests of the README's "Try it" and what follows from them. */
  afterStory: Usage;
  /** Half a minute later. */
  whenIdle: Usage;
}

async function tellStory(baseUrl: string): Promise<void> {
  const api = createMoimClient({ baseUrl });
  await api.POST('/v1/auth/sign-up', { body: credentials });
  await api.POST('/v1/auth/confirm', { body: { email: credentials.email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: credentials });
  if (!data) throw new Error('Sign-in failed.');
  const asMina = createMoimClient({ baseUrl, accessToken: data.accessToken });
  await asMina.PUT('/v1/users/me', { body: { nickname: 'mina', name: 'Kim Mina' } });
  const { error } = await asMina.GET('/v1/users', { params: { query: { nickname: 'mi' } } });
  if (error) throw new Error(`The search failed: ${error.detail}`);
}

/** Starts the whole system with an empty data folder, and measures it until the memory has settled. */
export async function measureStart(): Promise<Start> {
  const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), LOCAL_AWS_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve) => {
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        if (output.includes('runs locally')) resolve();
      });
    });
    const ready = (performance.now() - start) / 1_000;
    const { pid = 0 } = child;
    const whenReady = usageOf(pid);
    await tellStory(`http://localhost:${port}`);
    // Events arrive.
    await sleep(3_000);
    const afterStory = usageOf(pid);
    // Unused worker threads stop.
    await sleep(30_000);
    return { ready, whenReady, afterStory, whenIdle: usageOf(pid) };
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(directory, { recursive: true, force: true });
  }
}
