import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import {
  announce,
  newMember,
  newModerator,
  newNickname,
  openSocket,
  type Person,
  type TestSocket,
  upload,
} from '@moim/testing/api';
import sharp from 'sharp';

/** A person who has used everything. */
export interface Life {
  mina: Person & { nickname: string };
  /** What only names or concerns her: nothing of it may be left. */
  secrets: string[];
  /** What she wrote, and the ids of her files: left in others' chats at most. */
  written: string[];
  /** Her messages in others' chats. */
  messages: string[];
  /** What others wrote to or about her. */
  foreign: string[];
  fileId: string;
  joon: Person;
  sol: Person;
  chatId: string;
  postId: string;
  socket: TestSocket;
  /** What her export contains. */
  own: string[];
}

/** A text that occurs nowhere else. */
const unique = (about: string) => `${about} ${randomUUID()}`;

const key = () => ({ header: { 'Idempotency-Key': randomUUID() } });

/** Repeats a request until it succeeds: what other services know of people and files comes by events. */
const known = <Data>(what: string, ask: () => Promise<{ data?: Data; response: Response }>) =>
  waitUntil(
    what,
    async () => {
      const { data, response } = await ask();
      return response.ok && { data };
    },
    { pause: 200 },
  ).then(({ data }) => required(data));

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The answer has no body.');
  return value;
}

/** Repeats a request until its status is 204. */
const done = (what: string, ask: () => Promise<{ response: Response }>) =>
  waitUntil(what, async () => (await ask()).response.status === 204, { pause: 200 });

const image = async () =>
  new Uint8Array(
    await sharp({ create: { width: 640, height: 480, channels: 3, background: '#36c' } })
      .jpeg()
      .toBuffer(),
  );

const to = ({ userId }: Person) => ({ params: { path: { userId } } });

const like = ({ api }: Person, other: Person) =>
  known('match knows both', () => api.PUT('/v1/match/likes/{userId}', to(other)));

const say = ({ api }: Person, chatId: string, body: { text?: string; fileIds?: string[] }) =>
  known('chats knows the files', () =>
    api.POST('/v1/chats/{chatId}/messages', { params: { path: { chatId }, ...key() }, body }),
  );

type Subject = { type: 'user' | 'message' | 'post' | 'comment'; id: string };

const report = ({ api }: Person, subject: Subject, text: string) =>
  known('safety sees the subject', () =>
    api.POST('/v1/reports', { params: key(), body: { subject, reason: 'abuse', text } }),
  );

const resolve = ({ api }: Person, reportId: string, action: 'dismiss', note: string) =>
  known('the report is resolved', () =>
    api.POST('/v1/reports/{reportId}/resolve', { params: { path: { reportId } }, body: { action, note } }),
  );

/** Lets a person do everything that the API offers, among others. She is a moderator as well. */
export async function live(): Promise<Life> {
  const [base, joon, sol, eve, moderator] = await Promise.all([
    newModerator(),
    newMember(),
    newMember(),
    newMember(),
    newModerator(),
  ]);
  const nickname = newNickname('Mina');
  const texts = {
    name: `Kim ${randomUUID().slice(0, 30)}`,
    bio: unique('bio'),
    interest: randomUUID(),
    note: unique('note'),
    title: unique('title'),
    post: unique('post'),
    comment: unique('comment'),
    report: unique('report'),
    alt: unique('alt'),
  };
  const mina = { ...base, nickname };
  const { api } = mina;
  const picture = await upload(mina, await image(), 'image/jpeg', { name: `${texts.note}.jpg` });
  const pending = await announce(mina, new Uint8Array(10), 'text/plain');
  const { fileId } = picture.file;
  await known('users knows the image', () =>
    api.PUT('/v1/users/me', {
      body: { nickname, name: texts.name, bio: texts.bio, interests: [texts.interest], avatarFileId: fileId },
    }),
  );

  // Match: a match, likes in both directions, a pass.
  await like(joon, mina);
  await like(mina, joon);
  await like(mina, sol);
  await like(moderator, mina);
  await done('match knows both', () => api.PUT('/v1/match/passes/{userId}', to(eve)));
  await api.GET('/v1/match/candidates');

  // Chats.
  const opened = await known('chats knows all', () =>
    api.POST('/v1/chats', {
      params: key(),
      body: { memberIds: [joon.userId, sol.userId], title: texts.title },
    }),
  );
  const { chatId } = opened;
  const messages = [unique('message'), unique('message')];
  await say(mina, chatId, { text: messages[0] ?? '', fileIds: [fileId] });
  const foreign = [unique('answer')];
  const answer = await say(joon, chatId, { text: foreign[0] ?? '' });
  const last = await say(mina, chatId, { text: messages[1] ?? '' });
  await api.PUT('/v1/chats/{chatId}/read', {
    params: { path: { chatId } },
    body: { messageId: answer.messageId },
  });

  // Posts.
  const post = await known('posts knows the file', () =>
    api.POST('/v1/posts', {
      params: key(),
      body: { content: `${texts.post} #moim`, fileIds: [fileId], altTexts: { [fileId]: texts.alt } },
    }),
  );
  const theirs = await known('posts knows joon', () =>
    joon.api.POST('/v1/posts', { body: { content: unique('post') } }),
  );
  foreign.push(unique('comment'));
  const params = ({ postId }: { postId: string }) => ({ params: { path: { postId } } });
  await done('a like', () => api.PUT('/v1/posts/{postId}/like', params(theirs)));
  await done('a like', () => joon.api.PUT('/v1/posts/{postId}/like', params(post)));
  const comment = await known('a comment', () =>
    api.POST('/v1/posts/{postId}/comments', { ...params(theirs), body: { text: texts.comment } }),
  );
  await known('a comment', () =>
    joon.api.POST('/v1/posts/{postId}/comments', { ...params(post), body: { text: foreign[1] ?? '' } }),
  );

  // Safety: she blocks and is blocked, reports and is reported, acts as a moderator.
  await done('a block', () => api.PUT('/v1/users/me/blocks/{userId}', to(eve)));
  const stranger = await newMember();
  await done('a block', () => stranger.api.PUT('/v1/users/me/blocks/{userId}', to(mina)));
  await report(mina, { type: 'user', id: joon.userId }, texts.report);
  foreign.push(unique('accusation'));
  const accusation = foreign[2] ?? '';
  for (const subject of [
    { type: 'user', id: mina.userId },
    { type: 'message', id: last.messageId },
    { type: 'post', id: post.postId },
    { type: 'comment', id: comment.commentId },
  ] as const)
    await report(joon, subject, accusation);
  const mine = await report(sol, { type: 'user', id: joon.userId }, unique('report'));
  await resolve(mina, mine.reportId, 'dismiss', texts.note);

  // Live.
  const token = randomUUID().replaceAll('-', '').repeat(2);
  await done('a device', () =>
    api.PUT('/v1/users/me/devices/{deviceId}', {
      params: { path: { deviceId: 'phone' } },
      body: { platform: 'ios', token, language: 'ko' },
    }),
  );
  await known('settings', () => api.PATCH('/v1/users/me/notifications', { body: { texts: true } }));
  const socket = await openSocket(mina);
  await known('a ticket', () => api.POST('/v1/live/tickets'));
  const profile = [mina.userId, mina.email, nickname, texts.name, texts.bio, texts.interest];
  const files = [fileId, pending.file.fileId];
  const { title, post: content, comment: said, report: complaint, alt } = texts;
  return {
    mina,
    joon,
    sol,
    chatId,
    fileId,
    postId: post.postId,
    socket,
    secrets: [...profile, texts.note, pending.file.fileId, token],
    written: [fileId, title, content, said, complaint, alt, ...messages],
    messages,
    foreign,
    own: [...profile, ...files, texts.note, token, title, content, said, complaint, alt, ...messages],
  };
}
