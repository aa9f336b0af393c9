import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';

type Member = Awaited<ReturnType<typeof newMember>>;
type Api = Person['api'];

const about = (userId: string) => ({ params: { path: { userId } } });

/** Every operation that names another person. */
const operations = {
  getUser: (api: Api, id: string) => api.GET('/v1/users/{userId}', about(id)),
  getAvatar: (api: Api, id: string) => api.GET('/v1/users/{userId}/avatar', about(id)),
  putLike: (api: Api, id: string) => api.PUT('/v1/match/likes/{userId}', about(id)),
  putPass: (api: Api, id: string) => api.PUT('/v1/match/passes/{userId}', about(id)),
  deleteLike: (api: Api, id: string) => api.DELETE('/v1/match/likes/{userId}', about(id)),
  deleteBlock: (api: Api, id: string) => api.DELETE('/v1/users/me/blocks/{userId}', about(id)),
  createChat: (api: Api, id: string) => api.POST('/v1/chats', { body: { memberIds: [id] } }),
  createReport: (api: Api, id: string) =>
    api.POST('/v1/reports', { body: { subject: { type: 'user', id }, reason: 'spam' } }),
};

interface Answer {
  response: Response;
  error?: object | undefined;
}

/** What a caller can tell two answers apart by, but for the ids of the request. */
async function outcome(answer: Promise<Answer>) {
  const { response, error } = await answer;
  return { status: response.status, ...(error && { ...error, instance: '', requestId: '' }) };
}

let mina: Member;
let joon: Member;
let chatId: string;

beforeAll(async () => {
  [mina, joon] = await Promise.all([newMember(), newMember()]);
  for (const [one, other] of [
    [mina, joon],
    [joon, mina],
  ] as const) {
    await waitUntil('the like is taken', async () => {
      const { response } = await operations.putLike(one.api, other.userId);
      return response.status === 200;
    });
  }
  chatId = await waitUntil('their chat is open', async () => {
    return (await mina.api.GET('/v1/match/matches')).data?.items[0]?.chatId;
  });
  await mina.api.PUT('/v1/users/me/blocks/{userId}', about(joon.userId));
  await waitUntil('the match is over, and its chat closed', async () => {
    const matches = await Promise.all([mina, joon].map(({ api }) => api.GET('/v1/match/matches')));
    const chat = await joon.api.GET('/v1/chats/{chatId}', { params: { path: { chatId } } });
    return matches.every(({ data }) => data?.items.length === 0) && chat.data?.closedAt !== undefined;
  });
});

describe('of two people of whom one blocked the other', () => {
  test.each(['the one who blocked', 'the other'])('%s gets the answers of somebody unknown', async (who) => {
    const [viewer, other] = who === 'the other' ? [joon, mina] : [mina, joon];
    for (const [name, call] of Object.entries(operations)) {
      // Mina can end her block, which is not an answer about a stranger.
      if (name === 'deleteBlock' && viewer === mina) continue;
      const [blocked, unknown] = [
        await outcome(call(viewer.api, other.userId)),
        await outcome(call(viewer.api, randomUUID())),
      ];
      expect([name, blocked]).toEqual([name, unknown]);
    }
  });

  test('neither is in a list of the other, and neither writes in their chat', async () => {
    for (const [viewer, other] of [
      [mina, joon],
      [joon, mina],
    ] as const) {
      const lists = await Promise.all([
        viewer.api.GET('/v1/users', { params: { query: { nickname: other.nickname } } }),
        viewer.api.GET('/v1/match/likes'),
        viewer.api.GET('/v1/match/likes/received'),
        viewer.api.GET('/v1/match/matches'),
        viewer.api.GET('/v1/match/candidates'),
      ]);
      for (const { data } of lists) {
        expect(data).toBeDefined();
        expect(JSON.stringify(data)).not.toContain(other.userId);
      }
      const params = { path: { chatId } };
      const sent = await viewer.api.POST('/v1/chats/{chatId}/messages', { params, body: { text: 'Hello?' } });
      expect(sent.response.status).toBe(409);
    }
  });
});
