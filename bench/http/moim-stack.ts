import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@moim/local-aws/core';
import { type Member, newMember, openChat } from '../live/people.ts';
import { startChild, untilItAnswers } from './child.ts';

const root = join(import.meta.dirname, '../..');

/** So many that nobody reaches a limit: each sends in a chat of two, and likes all who come later. */
const size = 20;

/** The whole system with people in it, and chats of two. */
export async function startMoim(directory: string) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = startChild(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), LOCAL_AWS_DIR: directory },
  });
  await untilItAnswers(`${url}/v1/users/health`);

  const people: Member[] = [];
  while (people.length < size) people.push(await newMember(url));
  const [first, ...others] = people;
  if (!first) throw new Error('unreachable');
  const chats = [];
  for (let place = 0; place < size; place += 2) {
    const [sender, reader] = people.slice(place);
    if (sender && reader) chats.push({ sender, chatId: await openChat(sender, [reader]) });
  }
  for (const { userId } of others) await like(first, userId);
  // The events of all that are through.
  await sleep(2_000);

  const endpoints: Record<string, string> = JSON.parse(
    await readFile(join(directory, 'endpoints.json'), 'utf8'),
  );
  return {
    url,
    people,
    chats,
    dynamodb: endpoints.dynamodb ?? '',
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}

/** Likes a person, as soon as the match service knows both. */
async function like({ api }: Member, userId: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { data } = await api.PUT('/v1/match/likes/{userId}', { params: { path: { userId } } });
    if (data) return;
    await sleep(200);
  }
  throw new Error('Nobody could be liked; see the functions’ log');
}
