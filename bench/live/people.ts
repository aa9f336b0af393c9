import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMoimClient, type MoimClient } from '@moim/client';

const password = 'Gather-2026';

/** Someone who has a profile. */
export interface Member {
  readonly userId: string;
  readonly api: MoimClient;
  readonly accessToken: string;
}

/** Signs up somebody and creates their profile. */
export async function newMember(baseUrl: string): Promise<Member> {
  const api = createMoimClient({ baseUrl });
  const email = `${randomUUID()}@example.com`;
  const { data: account } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  await api.POST('/v1/auth/confirm', { body: { email, code: '123456' } });
  const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
  if (!data || !account) throw new Error('Nobody could sign up; see the functions’ log');
  const me = createMoimClient({ baseUrl, accessToken: data.accessToken });
  const nickname = `b${randomUUID().replaceAll('-', '').slice(0, 19)}`;
  const { error } = await me.PUT('/v1/users/me', { body: { nickname, name: 'Bench' } });
  if (error) throw new Error(`A profile was refused: ${error.detail}`);
  return { userId: account.userId, api: me, accessToken: data.accessToken };
}

/** Opens a chat, as soon as the chats service knows everybody. */
export async function openChat({ api }: Member, others: readonly Member[]): Promise<string> {
  const memberIds = others.map(({ userId }) => userId);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { data } = await api.POST('/v1/chats', { body: { memberIds } });
    if (data) return data.chatId;
    await sleep(200);
  }
  throw new Error('No chat could be opened; see the functions’ log');
}
