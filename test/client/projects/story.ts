import { createMoimClient, everyItem, type Problem, type Schemas } from '@moim/client';

/** What the tests compare. */
export interface Result {
  names: string[];
  problem: Problem['type'] | undefined;
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
  return { names, problem: error?.type };
}
