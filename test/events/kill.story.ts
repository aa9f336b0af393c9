import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { createMoimClient, type MoimClient } from '@moim/client';
import { localStack } from './local-stack.ts';

const password = 'Gather-2026';

const stacks: ReturnType<typeof localStack>[] = [];

afterAll(async () => {
  await Promise.all(stacks.map(({ remove }) => remove()));
});

const apiAt = (baseUrl: string, accessToken?: string): MoimClient =>
  createMoimClient({ baseUrl, ...(accessToken ? { accessToken } : {}) });

/** Signs up a person and creates their profile. */
async function newMember(url: string, name: string) {
  const [email, api] = [`${name}@example.com`, apiAt(url)];
  await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  const { response } = await apiAt(url, data?.accessToken).PUT('/v1/users/me', {
    body: { nickname: name, name },
  });
  expect(response.status).toBe(201);

  /** @returns when the deletion was answered; undefined when the stack was killed before that */
  async function leave(at: string): Promise<number | undefined> {
    try {
      const { response } = await apiAt(at, data?.accessToken).DELETE('/v1/users/me');
      return [204, 404].includes(response.status) ? performance.now() : undefined;
    } catch {
      return undefined;
    }
  }
  return { email, leave };
}

async function untilGone(url: string, email: string): Promise<void> {
  const api = apiAt(url);
  for (;;) {
    const { response } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    if (response.status === 401) return;
    await sleep(100);
  }
}

// DynamoDB Local answers a transaction some milliseconds before writing it to its file. If it is killed in between, it loses
// an acknowledged transaction, so the test does not rely on its newest answers.
const killers = [
  ['the process of everything except the database', 'kill', 0],
  ['the database', 'killDatabase', 150],
] as const;

test.concurrent.each(killers)(
  'all deletions complete after kill -9 of %s and a restart',
  async (_what, how, written) => {
    const stack = localStack();
    stacks.push(stack);
    const url = await stack.start();
    const names = Array.from({ length: 12 }, (_, index) => `${how.slice(-4)}-${Date.now() % 1e9}-${index}`);
    const members = await Promise.all(names.map((name) => newMember(url, name)));
    const answers = members.map(async ({ leave }, index) => {
      await sleep(index * 60);
      return leave(url);
    });
    await answers[7];
    const killed = performance.now();
    await stack[how]();
    const acknowledged = await Promise.all(answers);
    const lasting = members.filter((_, index) => (acknowledged[index] ?? killed) < killed - written);
    expect(lasting.length).toBeGreaterThan(1);

    const again = await stack.start();
    // A client without an answer repeats its request, as an app does.
    for (const member of members)
      if (!lasting.includes(member)) expect(await member.leave(again)).toBeDefined();
    await Promise.all(members.map(({ email }) => untilGone(again, email)));
    const { response } = await apiAt(again).POST('/v1/auth/sign-up', {
      body: { email: members[0]?.email ?? '', password },
    });
    expect(response.status).toBe(201);
  },
  240_000,
);
