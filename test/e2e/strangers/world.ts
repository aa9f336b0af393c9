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
  const secrets = [chatId, messageId, fileId, matchId, secretText, mina.email, joon.email];
  return { mina, joon, eve, theirs: { chatId, messageId, fileId, matchId }, ownChatId, secrets, sockets };
}

/** Everything that a person has, as they see it. */
export async function everythingOf({ api }: Person, { chatId, fileId, matchId }: Ids): Promise<unknown> {
  const answers = await Promise.all([
    api.GET('/v1/users/me'),
    api.GET('/v1/chats/{chatId}', { params: { path: { chatId } } }),
    api.GET('/v1/chats/{chatId}/messages', { params: { path: { chatId } } }),
    api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } }),
    api.GET('/v1/match/matches'),
    api.GET('/v1/match/likes'),
    api.GET('/v1/users/me/blocks'),
    api.GET('/v1/files'),
    api.GET('/v1/files/{fileId}', { params: { path: { fileId } } }),
  ]);
  // A download URL is signed anew for each request.
  return answers.map(({ data }) =>
    JSON.parse(JSON.stringify(data, (key, value) => (key === 'download' ? null : value))),
  );
}
