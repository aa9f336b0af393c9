import { waitUntil } from '@moim/testing';
import { newMember, openSocket, type Person, type TestSocket, upload } from '@moim/testing/api';
import type { Ids } from './cases.ts';

/** Two people who have something together, and a stranger. */
export interface World {
  readonly mina: Person;
  readonly joon: Person;
  readonly eve: Person;
  /** What Mina has, which Eve must not find. */
  readonly theirs: Ids;
  readonly ownChatId: string;
  /** What Mina has posted, for everybody. */
  readonly postId: string;
  readonly commentId: string;
  /** Texts that Eve must not see. */
  readonly secrets: readonly string[];
  readonly sockets: { readonly mina: TestSocket; readonly joon: TestSocket; readonly eve: TestSocket };
}

const secretText = 'The key is under the third stone.';

/** Likes a person, once match knows both profiles. */
const like = ({ api }: Person, { userId }: Person) =>
  waitUntil('match knows both people', async () => {
    const { data } = await api.PUT('/v1/match/likes/{userId}', { params: { path: { userId } } });
    return data;
  });

const openChat = ({ api }: Person, { userId }: Person): Promise<string> =>
  waitUntil('chats knows both people', async () => {
    const { data } = await api.POST('/v1/chats', { body: { memberIds: [userId] } });
    return data?.chatId;
  });

/** Sends a message, and returns its id. */
export async function say({ api }: Person, chatId: string, text: string): Promise<string> {
  const { data } = await api.POST('/v1/chats/{chatId}/messages', {
    params: { path: { chatId } },
    body: { text },
  });
  if (!data) throw new Error('The message was refused');
  return data.messageId;
}

/** Posts something, with a comment. */
async function post({ api }: Person): Promise<{ postId: string; commentId: string }> {
  const posted = await waitUntil('posts knows the person', async () => {
    const { data } = await api.POST('/v1/posts', { body: { content: 'Low tide' } });
    return data;
  });
  const { postId } = posted;
  const path = { params: { path: { postId } }, body: { text: 'What a view!' } };
  const { data } = await api.POST('/v1/posts/{postId}/comments', path);
  if (!data) throw new Error('The comment was refused');
  return { postId, commentId: data.commentId };
}

const report = ({ api }: Person, { userId: id }: Person): Promise<string> =>
  waitUntil('the report is accepted', async () => {
    const body = { subject: { type: 'user' as const, id }, reason: 'spam' as const };
    const { data } = await api.POST('/v1/reports', { body });
    return data?.reportId;
  });

/** Mina and Joon match, and talk; Mina has a file. Eve and a friend of hers talk too. All three listen. */
export async function createWorld(): Promise<World> {
  const [mina, joon, eve, friend] = await Promise.all([newMember(), newMember(), newMember(), newMember()]);
  const sockets = { mina: await openSocket(mina), joon: await openSocket(joon), eve: await openSocket(eve) };
  await like(mina, joon);
  const { matchId = '' } = await like(joon, mina);
  const chatId = String((await sockets.mina.next('chat.created')).chatId);
  const messageId = await say(mina, chatId, secretText);
  const { file } = await upload(mina, new Uint8Array(Buffer.from('Tide tables')), 'text/plain');
  const ownChatId = await openChat(eve, friend);
  await sockets.eve.next('chat.created');
  await say(eve, ownChatId, 'Mine');
  const { fileId } = file;
  const { postId, commentId } = await post(mina);
  const reportId = await report(mina, joon);
  const secrets = [chatId, messageId, fileId, matchId, reportId, secretText, mina.email, joon.email];
  const theirs = { chatId, messageId, fileId, matchId, reportId };
  return { mina, joon, eve, theirs, ownChatId, postId, commentId, secrets, sockets };
}

/** Everything that a person has, as they see it. */
export async function everythingOf({ mina: { api }, theirs, postId }: World): Promise<unknown> {
  const { chatId, fileId, matchId } = theirs;
  const answers = await Promise.all([
    api.GET('/v1/users/me'),
    api.GET('/v1/chats/{chatId}', { params: { path: { chatId } } }),
    api.GET('/v1/chats/{chatId}/messages', { params: { path: { chatId } } }),
    api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } }),
    api.GET('/v1/match/matches'),
    api.GET('/v1/match/likes'),
    api.GET('/v1/users/me/blocks'),
    api.GET('/v1/files'),
    api.GET('/v1/users/me/reports'),
    api.GET('/v1/files/{fileId}', { params: { path: { fileId } } }),
  ]);
  const { data: shown } = await api.GET('/v1/posts/{postId}', { params: { path: { postId } } });
  const { data: comments } = await api.GET('/v1/posts/{postId}/comments', { params: { path: { postId } } });
  const posted = [shown?.content, comments?.items.find(({ text }) => text !== 'Mine')?.text];
  // A download URL is signed anew for each request.
  const kept = answers.map(({ data }) =>
    JSON.parse(JSON.stringify(data, (key, value) => (key === 'download' ? null : value))),
  );
  return [posted, ...kept];
}
