import { expect, test } from '@jest/globals';
import { createMoimClient, everyItem } from './index.ts';

const clientOf = (...responses: Response[]) =>
  createMoimClient({ baseUrl: 'http://api', fetch: async () => responses.shift() ?? Response.error() });

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
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
])(
  'turns an error response that no function sent into a problem of its status: %#',
  async (errorResponse, status, kind) => {
    const { data, error, response } = await clientOf(errorResponse).GET('/v1/users/me');
    expect([data, response.status]).toEqual([undefined, status]);
    expect(error).toMatchObject({ type: `/docs/problems#${kind}`, status, instance: '/v1/users/me' });
    expect(error?.title).not.toBe('');
  },
);

test('returns a problem of the API unchanged', async () => {
  const problem = {
    type: '/docs/problems#not-found',
    title: 'T',
    status: 404,
    instance: '/',
    requestId: 'r',
  };
  const headers = { 'content-type': 'application/problem+json' };
  const { error } = await clientOf(Response.json(problem, { status: 404, headers })).GET('/v1/users/me');
  expect(error).toEqual(problem);
});

test('iterates over every item of a list, page by page, and throws when a page fails', async () => {
  const moim = clientOf(
    Response.json({ items: ['a', 'b'], nextCursor: 'c-1' }),
    Response.json({ items: ['c'] }),
    Response.json({ message: 'Service Unavailable' }, { status: 503 }),
  );
  const requested: object[] = [];
  const list = () =>
    everyItem((page) => {
      requested.push(page);
      return moim.GET('/v1/files', { params: { query: page } });
    });
  expect(await collect(list())).toEqual(['a', 'b', 'c']);
  expect(requested).toEqual([{}, { cursor: 'c-1' }]);
  await expect(collect(list())).rejects.toMatchObject({ cause: { status: 503 } });
});
