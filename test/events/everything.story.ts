import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { plainPicture } from '@moim/testing/api';
import { localStack } from './local-stack.ts';
import { type Actor, newActor } from './people.ts';

const moderators = join(import.meta.dirname, '../../scripts/moderators.sh');

const calm = localStack();
const storm = localStack({ LOCAL_AWS_AT_LEAST_ONCE: '1' });
afterAll(() => Promise.all([calm.remove(), storm.remove()]));

type Stack = typeof calm;

/** What happened, and the names of all ids. */
interface Happened {
  people: Actor[];
  names: Map<string, string>;
}

/** Lets people do all that makes events, in one order. `onHalf` is called in the middle. */
async function happen(stack: Stack, urlNow: () => string, onHalf: () => void): Promise<Happened> {
  const names = new Map<string, string>();
  const named = (name: string, id: unknown): string => {
    names.set(String(id), name);
    return String(id);
  };
  const arrive = async (label: string, ...interests: string[]) => {
    const person = await newActor(urlNow, label, interests);
    named(label, person.userId);
    return person;
  };
  const mina = await arrive('mina', 'go', 'tea');
  const joon = await arrive('joon', 'go');
  const sol = await arrive('sol', 'tea');
  const dan = await arrive('dan', 'go', 'tea', 'jazz');
  const eve = await arrive('eve', 'jazz');
  const ray = await arrive('ray');
  const mod = await arrive('mod');
  execFileSync(moderators, ['add', mod.email, '--dir', stack.directory]);
  await mod.signIn();

  const picture = plainPicture(320, 240, [42, 111, 151]);
  const announced = await mina.act('POST', '/v1/files', {
    name: 'harbour',
    contentType: 'image/png',
    size: picture.length,
  });
  const { file, upload } = announced as {
    file: { fileId: string };
    upload: { method: string; url: string; headers: Record<string, string> };
  };
  const fileId = named('the picture', file.fileId);
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: picture });
  await mina.act('PATCH', '/v1/users/me', { avatarFileId: fileId });

  await joon.act('PUT', `/v1/match/likes/${mina.userId}`);
  const match = await mina.act('PUT', `/v1/match/likes/${joon.userId}`);
  named('the match', match.matchId);
  await sol.act('PUT', `/v1/match/likes/${mina.userId}`);
  await eve.act('PUT', `/v1/match/likes/${mina.userId}`);
  await mina.act('PUT', `/v1/match/passes/${dan.userId}`);

  const members = [joon, sol, eve].map(({ userId }) => userId);
  const group = await mina.act('POST', '/v1/chats', { memberIds: members, title: 'Tea' });
  const chatId = named('the group', group.chatId);
  const say = async (person: Actor, text: string, more = {}) => {
    const sent = await person.act('POST', `/v1/chats/${chatId}/messages`, { text, ...more });
    return named(`message ${text}`, sent.messageId);
  };
  for (let number = 0; number < 6; number += 1)
    await say(
      [mina, joon, sol, eve][number % 4] ?? mina,
      `${number}`,
      number === 0 ? { fileIds: [fileId] } : {},
    );
  onHalf();
  const read = await say(sol, 'seven');
  await mina.act('PUT', `/v1/chats/${chatId}/read`, { messageId: read });
  await say(joon, 'eight');

  const write = async (person: Actor, content: string, more = {}) => {
    const { postId } = await person.act('POST', '/v1/posts', { content, ...more });
    return named(`post ${content}`, postId);
  };
  const first = await write(mina, 'first #tea', { fileIds: [fileId] });
  const second = await write(joon, 'second #tea');
  const gone = await write(sol, 'gone #tea');
  const rude = await write(eve, 'rude');
  await write(ray, 'suspended');
  const left = await write(dan, 'left #tea');
  for (const person of [joon, sol, eve, dan]) await person.act('PUT', `/v1/posts/${first}/like`);
  await sol.act('DELETE', `/v1/posts/${first}/like`);
  for (const person of [mina, joon, dan]) {
    const { commentId } = await person.act('POST', `/v1/posts/${second}/comments`, { text: person.label });
    named(`comment of ${person.label}`, commentId);
  }
  await mina.act('PUT', `/v1/posts/${left}/like`);
  await sol.act('DELETE', `/v1/posts/${gone}`);
  await joon.act('PATCH', '/v1/users/me', { name: 'Joon Park', interests: ['go', 'jazz'] });

  const report = async (subject: object, action: string) => {
    const { reportId } = await joon.act('POST', '/v1/reports', { subject, reason: 'abuse', text: action });
    named(`report for ${action}`, reportId);
    await mod.act('POST', `/v1/reports/${String(reportId)}/resolve`, { action, note: action });
  };
  await report({ type: 'post', id: rude }, 'remove-content');
  await report({ type: 'user', id: ray.userId }, 'suspend');
  await eve.act('PUT', `/v1/users/me/blocks/${mina.userId}`);
  await sol.act('PUT', `/v1/users/me/blocks/${joon.userId}`);
  await sol.act('DELETE', `/v1/users/me/blocks/${joon.userId}`);
  await dan.act('DELETE', '/v1/users/me');
  return { people: [mina, joon, sol, eve, dan, ray, mod], names };
}

const paths = (chats: string[], posts: string[], userIds: string[]) => [
  '/v1/users/me',
  '/v1/users/me/blocks',
  '/v1/users/me/reports',
  '/v1/users?nickname=m',
  ...userIds.map((userId) => `/v1/users/${userId}`),
  '/v1/match/candidates',
  '/v1/match/likes',
  '/v1/match/likes/received',
  '/v1/match/matches',
  '/v1/chats',
  ...chats.flatMap((chatId) => [`/v1/chats/${chatId}`, `/v1/chats/${chatId}/messages`]),
  '/v1/posts',
  '/v1/posts?hashtag=tea',
  ...userIds.map((userId) => `/v1/posts?userId=${userId}`),
  ...posts.flatMap((postId) => ['', '/likes', '/comments'].map((rest) => `/v1/posts/${postId}${rest}`)),
  '/v1/files',
  '/v1/reports?status=open',
  '/v1/reports?status=resolved',
];

/** Everything that each person sees, with names for ids, and without what differs from run to run. */
async function viewOf({ people, names }: Happened): Promise<string[]> {
  const idsOf = (start: string) => [...names].flatMap(([id, name]) => (name.startsWith(start) ? [id] : []));
  const userIds = people.map(({ userId }) => userId);
  const lines: string[] = [];
  for (const person of people) {
    for (const path of paths(idsOf('the group'), idsOf('post'), userIds)) {
      const { status, body } = await person.see(path);
      const plain = JSON.stringify(body, (key, value: unknown) => {
        if (key === 'items' && path.endsWith('/candidates') && Array.isArray(value))
          return value.sort((a, b) => (a.nickname < b.nickname ? -1 : 1));
        // A pair is sorted by its ids.
        if (['userIds', 'memberIds'].includes(key) && Array.isArray(value))
          return value.map((id) => names.get(id)).sort();
        if (['instance', 'requestId', 'nextCursor', 'email'].includes(key)) return undefined;
        if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return 'a time';
        return typeof value === 'string' && value.startsWith('http://') ? 'a URL' : value;
      });
      lines.push(`${person.label} ${status} ${path} ${plain}`);
    }
  }
  const text = lines.join('\n');
  const withNames = [...names].reduce((so, [id, name]) => so.replaceAll(id, `<${name}>`), text);
  // The chat of the match, which its own event has opened.
  return withNames.replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, '<id>').split('\n');
}

async function settled(happened: Happened): Promise<string[]> {
  let [last, same] = [await viewOf(happened), 0];
  while (same < 4) {
    await sleep(1_500);
    const now = await viewOf(happened);
    same = now.join() === last.join() ? same + 1 : 0;
    last = now;
  }
  return last;
}

test('whatever comes twice, late, in another order, or after a kill -9: all services end as in one calm run', async () => {
  const calmUrl = await calm.start();
  const expected = await settled(
    await happen(
      calm,
      () => calmUrl,
      () => undefined,
    ),
  );
  await calm.remove();

  let url = await storm.start();
  let killed = Promise.resolve();
  const happened = await happen(
    storm,
    () => url,
    () => {
      killed = storm
        .kill()
        .then(() => storm.start())
        .then((next) => {
          url = next;
        });
    },
  );
  await killed;
  let view: string[] = [];
  await waitUntil(
    'both are the same',
    async () => {
      view = await viewOf(happened).catch(() => []);
      return view.join() === expected.join();
    },
    { pause: 1_000, seconds: 180 },
  ).catch(() => expect(view).toEqual(expected));
  // What comes late changes nothing any more.
  await sleep(5_000);
  expect(await viewOf(happened)).toEqual(expected);
}, 600_000);
