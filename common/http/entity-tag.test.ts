import { expect, test } from '@jest/globals';
import { call, readProblem } from './test/notes.ts';

test('a resource has a strong ETag, and a request that names it gets a 304', async () => {
  const first = await call('GET', '/v1/notes/1');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  for (const known of [etag, `"other", W/${etag}`, '*']) {
    const again = await call('GET', '/v1/notes/1', { headers: { 'if-none-match': known } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  const changed = await call('GET', '/v1/notes/1', { headers: { 'if-none-match': '"other"' } });
  expect(changed.status).toBe(200);
});

test.each([
  ['*', 412],
  ['"x", W/TAG', 412],
  ['TAG', 412],
  ['"*"', 204],
  ['"x"', 204],
])('a write with If-None-Match: %s is answered with %d', async (header, status) => {
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  const headers = { 'if-none-match': header.replace('TAG', etag) };
  expect((await call('DELETE', '/v1/notes/1', { headers })).status).toBe(status);
});

test('a write with If-Match and If-None-Match must satisfy both', async () => {
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  for (const [ifMatch, ifNoneMatch, status] of [
    [etag, '"x"', 204],
    ['"x"', '"x"', 412],
    [etag, '*', 412],
  ] as const) {
    const headers = { 'if-match': ifMatch, 'if-none-match': ifNoneMatch };
    expect((await call('DELETE', '/v1/notes/1', { headers })).status).toBe(status);
  }
});

test('If-Match allows a write only if it names the current ETag', async () => {
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  for (const [ifMatch, status] of [
    [etag, 204],
    [`"x", ${etag}`, 204],
    ['*', 204],
    ['"x"', 412],
    [`W/${etag}`, 412],
  ] as const) {
    const response = await call('DELETE', '/v1/notes/1', { headers: { 'if-match': ifMatch } });
    expect([ifMatch, response.status]).toEqual([ifMatch, status]);
  }
});

test.each(['x', '"', ',', '', '*,*', '*, "x"', '"x" "y"', '"x"y', 'w/"x"'])(
  'a write with the malformed precondition %s is a 400 that names the header',
  async (header) => {
    for (const name of ['If-Match', 'If-None-Match']) {
      const response = await call('DELETE', '/v1/notes/1', { headers: { [name]: header } });
      const { errors } = await readProblem(response);
      expect([response.status, errors]).toMatchObject([400, [{ path: name }]]);
    }
  },
);

test('a tag that contains a comma and another tag is one tag', async () => {
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  const inside = `"a,${etag.slice(1)}`;
  expect((await call('DELETE', '/v1/notes/1', { headers: { 'if-match': inside } })).status).toBe(412);
});

test('a list of tags may have empty elements, as of repeated headers', async () => {
  const etag = (await call('GET', '/v1/notes/1')).headers.get('etag') ?? '';
  const headers = { 'if-match': `, "x",, ${etag} ,` };
  expect((await call('DELETE', '/v1/notes/1', { headers })).status).toBe(204);
});
