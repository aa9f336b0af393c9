import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMoimClient } from '@moim/client';
import { freePort } from '@moim/local-aws/core';
import { startChild, untilItAnswers } from './child.ts';

const root = join(import.meta.dirname, '../..');
const password = 'Gather-2026';
const email = 'bench@example.com';

/** The whole system with one person in it, whose profile is read. */
export async function startMoim(directory: string) {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const child = startChild(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), LOCAL_AWS_DIR: directory },
  });
  await untilItAnswers(`${baseUrl}/v1/users/health`);

  const api = createMoimClient({ baseUrl });
  await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!data) throw new Error('Nobody could sign in.');
  const headers = { authorization: `Bearer ${data.accessToken}` };
  const asBench = createMoimClient({ baseUrl, accessToken: data.accessToken });
  await asBench.PUT('/v1/users/me', { body: { nickname: 'bench', name: 'Bench', interests: ['reading'] } });

  const endpoints: Record<string, string> = JSON.parse(
    await readFile(join(directory, 'endpoints.json'), 'utf8'),
  );
  return {
    target: { url: `${baseUrl}/v1/users/me`, headers },
    dynamodb: endpoints.dynamodb ?? '',
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
