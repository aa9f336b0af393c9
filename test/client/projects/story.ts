import {
  connectLive,
  createMoimClient,
  everyItem,
  type MoimClient,
  type Problem,
  type Schemas,
  type WebSocketLike,
} from '@moim/client';

/** What the tests compare. */
export interface Result {
  names: string[];
  live: string[];
  problem: Problem['type'] | undefined;
}

/** Stands in for the WebSocket that an app passes where there is none. */
class NoSocket implements WebSocketLike {
  send(): void {}
  close(): void {}
  addEventListener(): void {}
}

/** What an app writes to hear of messages. It closes at once: the compiler is what is tested. */
function listen(moim: MoimClient): string[] {
  const heard: string[] = [];
  const live = connectLive(moim, { onError: ({ code }) => heard.push(code), WebSocket: NoSocket });
  live.onStatus((status) => heard.push(status));
  live
    .chat('c1')
    .onMessage(({ messageId, seq }) => heard.push(messageId, seq.toFixed()), { after: undefined });
  live.on('typing', ({ userId }) => heard.push(userId));
  // @ts-expect-error The compiler knows the types of pushes.
  live.on('message.edited', () => {});
  // @ts-expect-error The compiler knows the fields of a push.
  live.on('chat.closed', ({ messageId }) => heard.push(messageId));
  live.close();
  return heard;
}

/** Finds people, page by page, and makes a request that the API refuses. */
export async function story(baseUrl: string, accessToken: string, nickname: string): Promise<Result> {
  const moim = createMoimClient({ baseUrl, accessToken });
  const names: string[] = [];
  const people = everyItem((page) =>
    moim.GET('/v1/users', { params: { query: { nickname, limit: 1, ...page } } }),
  );
  for await (const person of people) names.push(person.nickname);

  const changes: Schemas['ProfileChanges'] = { nickname: '' };
  const { error } = await moim.PATCH('/v1/users/me', { body: changes });
  // @ts-expect-error The compiler knows the types of a body's fields.
  moim.PATCH('/v1/users/me', { body: { nickname: 43 } }).catch(() => {});
  // @ts-expect-error The compiler knows the paths.
  moim.GET('/v1/nowhere').catch(() => {});
  return { names, live: listen(moim), problem: error?.type };
}
