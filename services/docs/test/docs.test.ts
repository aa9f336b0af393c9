import { expect, test } from '@jest/globals';
import { apiUrl, send } from '@moim/testing/api';
import asyncapi from '../../../asyncapi.json' with { type: 'json' };
import openapi from '../../../openapi.json' with { type: 'json' };

const get = (path: string, headers: Record<string, string> = {}) =>
  send(new Request(`${apiUrl}${path}`, { headers }));

test.each(['/docs', '/docs/'])('GET %s is a page whose files can all be loaded', async (path) => {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const files = [...(await response.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  expect(files).toHaveLength(4);
  for (const file of files) {
    const { pathname } = new URL(file ?? '', `${apiUrl}${path}`);
    expect((await get(pathname)).status).toBe(200);
  }
});

test.each(['GET', 'HEAD'])('%s / leads to the documentation', async (method) => {
  const response = await send(new Request(`${apiUrl}/`, { method, redirect: 'manual' }));
  expect([response.status, response.headers.get('location')]).toEqual([302, '/docs']);
});

test('GET /docs/openapi.json returns the API description, readable from any origin', async () => {
  const response = await get('/docs/openapi.json');
  expect(await response.json()).toEqual(openapi);
  expect(response.headers.get('etag')).toMatch(/^"/);
});

test('GET /docs/asyncapi.json returns the description of the sockets', async () => {
  const response = await get('/docs/asyncapi.json');
  expect(await response.json()).toEqual(asyncapi);
  expect(response.headers.get('etag')).toMatch(/^"/);
});

test('GET /docs/problems explains every problem type in the API description', async () => {
  const page = await (await get('/docs/problems')).text();
  for (const type of openapi.components.schemas.Problem.properties.type.enum) {
    expect(page).toContain(`id="${type.split('#')[1]}"`);
  }
});

test('files are gzipped for clients that accept gzip, and plain for others', async () => {
  const plain = await get('/docs/assets/swagger-ui.css', { 'accept-encoding': 'identity' });
  expect(plain.headers.has('content-encoding')).toBe(false);
  expect(await plain.text()).toContain('.swagger-ui');
  const compressed = await get('/docs/assets/swagger-ui.css', { 'accept-encoding': 'gzip' });
  expect(compressed.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('gzip;q=0 gets the plain file', async () => {
  const plain = await get('/docs/assets/swagger-ui.css', { 'accept-encoding': 'gzip;q=0' });
  expect(plain.headers.has('content-encoding')).toBe(false);
});

test.each(['/docs', '/docs/', '/docs/problems', '/docs/openapi.json', '/docs/assets/swagger-ui.css'])(
  'HEAD %s has the headers of GET and no body',
  async (path) => {
    const [full, head] = [await get(path), await send(new Request(`${apiUrl}${path}`, { method: 'HEAD' }))];
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'content-security-policy', 'etag', 'cache-control', 'vary']) {
      expect([name, head.headers.get(name)]).toEqual([name, full.headers.get(name)]);
    }
  },
);

test.each(['/docs/assets/none.js', '/docs/assets/..%2fpackage.json', '/docs/other'])(
  'GET %s is a 404',
  async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  },
);
