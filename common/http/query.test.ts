import { expect, test } from '@jest/globals';
import { call, readProblem } from './test/notes.ts';

const search = (query: string) => call('GET', `/v1/notes/search?${query}`);

test.each(['q=%C3%A9%F0%9F%98%80', 'q=100%25', 'q=%EF%BF%BD%EF%BF%BD', 'q=%zz'])(
  'the query %s is read',
  async (query) => {
    const response = await search(query);
    expect([response.status, await response.json()]).toEqual([
      200,
      { q: new URLSearchParams(query).get('q') },
    ]);
  },
);

test.each(['q=ab%ff', 'q=ab%C3', 'q=ab%C3x%A9', 'q=%F0%9F%98ab', 'q=%c0%af', 'q=%ed%a0%80'])(
  'the query %s is refused as not UTF-8, naming the parameter',
  async (query) => {
    const response = await search(query);
    expect([response.status, await readProblem(response)]).toMatchObject([
      400,
      { type: '/docs/problems#invalid-request', errors: [{ path: 'q', message: 'Must be UTF-8' }] },
    ]);
  },
);

test.each(['q=ab&q=ab', 'q=ab&%71=cd', 'q=ab&q', 'x=1&q=ab&x=2'])(
  'the query %s is refused for the repeated parameter',
  async (query) => {
    const response = await search(query);
    const { errors } = await readProblem(response);
    expect(response.status).toBe(400);
    expect(errors).toContainEqual({
      path: query.startsWith('x') ? 'x' : 'q',
      message: 'Must be sent only once',
    });
  },
);

test('a query that is not UTF-8 gets a 401 first if the caller has no token', async () => {
  expect((await call('GET', '/v1/notes/1?q=%ff', { claims: null })).status).toBe(401);
  expect((await call('GET', '/v1/notes/1?q=%ff')).status).toBe(400);
});
