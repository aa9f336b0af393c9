import { describe, expect, jest, test } from '@jest/globals';
import { logger } from '../observability/index.ts';
import { call, readProblem } from './test/notes.ts';

describe('a problem', () => {
  test('names every invalid and every unknown field', async () => {
    const response = await call('POST', '/v1/notes', {
      body: '{"title":"","tags":[1],"admin":true,"__proto__":{}}',
    });
    expect(await readProblem(response)).toMatchObject({
      type: '/docs/problems#invalid-request',
      status: 400,
      instance: '/v1/notes',
      errors: expect.arrayContaining([
        { path: 'title', message: 'Must have 1 to 20 characters' },
        { path: 'tags.0', message: expect.any(String) },
        { path: 'admin', message: 'Unknown field' },
        { path: '__proto__', message: 'Unknown field' },
      ]),
    });
  });

  test('names the missing fields', async () => {
    const problem = await readProblem(await call('POST', '/v1/notes', { body: '{"tags":["a"]}' }));
    expect(problem.errors).toEqual([{ path: 'title', message: 'Required' }]);
    const search = await readProblem(await call('GET', '/v1/notes/search'));
    expect(search.errors).toEqual([{ path: 'q', message: 'Required' }]);
  });

  test('reports a missing body', async () => {
    const problem = await readProblem(await call('POST', '/v1/notes'));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ path: '', message: 'A JSON body is required' }],
    });
  });

  test('names query parameters that are invalid, unknown, or not accepted by the route', async () => {
    const wrong = await readProblem(await call('GET', '/v1/notes/search?q=a&x=1'));
    expect(wrong.errors).toEqual([
      { path: 'q', message: expect.any(String) },
      { path: 'x', message: 'Unknown field' },
    ]);
    const unexpected = await readProblem(await call('GET', '/v1/notes/1?x=1'));
    expect(unexpected).toMatchObject({ status: 400, errors: [{ path: 'x', message: 'Unknown field' }] });
  });

  test('is a 404 for a path parameter that no resource can have', async () => {
    expect(await readProblem(await call('GET', '/v1/notes/abc'))).toMatchObject({ status: 404 });
  });

  test('reveals nothing about the cause of an internal error', async () => {
    const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const response = await call('GET', '/v1/notes/broken');
    expect(JSON.stringify(await readProblem(response))).not.toMatch(/secret|table|stack|Error:/);
    expect(response.status).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
  });

  test('keeps the headers that it was created with', async () => {
    const response = await call('GET', '/v1/notes/busy');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });
});
