import { expect, test } from '@jest/globals';
import { createMoimClient, everyItem } from './index.ts';

const answering = (...answers: Response[]) =>
  createMoimClient({ baseUrl: 'http://api', fetch: async () => answers.shift() ?? Response.error() });

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test.each([
  [Response.json({ message: 'Unauthorized' }, { status: 401 }), 401, 'unauthorized'],
  [Response.json({ message: 'Too Many Requests' }, { status: 429 }), 429, 'too-many-requests'],
  [new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }), 502, 'unavailable'],
  [new Response(null, { status: 503, headers: { 'content-length': '0' } }), 503, 'unavailable'],
  [new Response('', { status: 431 }), 431, 'invalid-request'],
])('an error that no function answered is a problem of its status: %#', async (answer, status, kind) => {
  const { data, error, response } = await answering(answer).GET('/v1/users/me');
  expect([data, response.status]).toEqual([undefined, status]);
  expect(error).toMatchObject({ type: `/docs/problems#${kind}`, status, instance: '/v1/users/me' });
  expect(error?.title).not.toBe('');
});

test('a problem of the API is left as it is', async () => {
  const problem = {
    type: '/docs/problems#not-found',
    title: 'T',
    status: 404,
    instance: '/',
    requestId: 'r',
  };
  const headers = { 'content-type': 'application/problem+json' };
  const { error } = await answering(Response.json(problem, { status: 404, headers })).GET('/v1/users/me');
  expect(error).toEqual(problem);
});

test('every item of a list comes, page by page, and a page that cannot be had throws', async () => {
  const moim = answering(
    Response.json({ items: ['a', 'b'], nextCursor: 'c-1' }),
    Response.json({ items: ['c'] }),
    Response.json({ message: 'Service Unavailable' }, { status: 503 }),
  );
  const asked: object[] = [];
  const list = () =>
    everyItem((page) => {
      asked.push(page);
      return moim.GET('/v1/files', { params: { query: page } });
    });
  expect(await gathered(list())).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([{}, { cursor: 'c-1' }]);
  await expect(gathered(list())).rejects.toMatchObject({ cause: { status: 503 } });
});
