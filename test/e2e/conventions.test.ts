import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiUrl, isApiGateway, isGatewayResponse, newMember, type Person, send } from '@moim/testing/api';
import openapi from '../../openapi.json' with { type: 'json' };

let member: Person;

beforeAll(async () => {
  member = await newMember();
});

function call(method: string, path: string, headers: Record<string, string> = {}) {
  return send(new Request(`${apiUrl}${path}`, { method, headers }));
}

const services = openapi.tags.map(({ name }) => name);

test.each(services)('the health of %s is public', async (service) => {
  const response = await call('GET', `/v1/${service}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ service, status: 'ok', version: openapi.info.version });
});

describe('every protected operation', () => {
  const protectedOperations = Object.entries(openapi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { security }]) =>
      security.length > 0 ? [[method.toUpperCase(), path.replace(/\{\w+\}/g, 'x')] as const] : [],
    ),
  );

  test.each(protectedOperations)('requires a token: %s %s', async (method, path) => {
    const response = await call(method, path);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    if (await isGatewayResponse(response)) return;
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('paths and methods', () => {
  test.each([
    ['POST', '/v1/users/me', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['DELETE', '/v1/users', 'GET, HEAD'],
    ['GET', '/v1/auth/sign-up', 'POST'],
    ['DELETE', '/docs', 'GET, HEAD'],
  ])('%s %s is 405 with Allow: %s', async (method, path, allow) => {
    const response = await call(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')?.split(', ').sort().join(', ')).toBe(allow);
    expect(await response.json()).toMatchObject({
      type: '/docs/problems#method-not-allowed',
      instance: path,
    });
  });

  test.each(['/v1', '/v1/nothing', '/v1/users/me/', '/v1/users/me/more', '/v2/users/me', '/docs/nothing'])(
    '%s is 404',
    async (path) => {
      const response = await call('GET', path, { authorization: `Bearer ${member.accessToken}` });
      expect(response.status).toBe(404);
      if (await isGatewayResponse(response)) return;
      expect(await response.json()).toMatchObject({ type: '/docs/problems#not-found' });
    },
  );
});

test('more than 10,240 bytes of headers are a 431 of the gateway, as openapi.json says', async () => {
  // The emulator of the deploy lane accepts headers of any size.
  if (isApiGateway) return;
  const response = await call('GET', '/v1/users/me', { 'x-large': 'x'.repeat(11_000) });
  expect([response.status, await isGatewayResponse(response)]).toEqual([431, true]);
});

test('a repeated query parameter is a 400 that names it', async () => {
  const headers = { authorization: `Bearer ${member.accessToken}` };
  const response = await call('GET', '/v1/users?nickname=a&nickname=a', headers);
  expect(await response.json()).toMatchObject({
    status: 400,
    errors: [{ path: 'nickname', message: 'Must be sent only once' }],
  });
});

test('a gzipped body is a 415 that says which content coding is accepted', async () => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync('{"email":"a@b.cc"}')),
  };
  const response = await send(new Request(`${apiUrl}/v1/auth/confirm/resend`, init));
  expect([response.status, response.headers.get('accept-encoding')]).toEqual([415, 'identity']);
});

test('a 304 has no content type, which would change the one that caches have stored', async () => {
  const headers = { authorization: `Bearer ${member.accessToken}` };
  const etag = (await call('GET', '/v1/users/me', headers)).headers.get('etag') ?? '';
  const response = await call('GET', '/v1/users/me', { ...headers, 'if-none-match': etag });
  expect(response.status).toBe(304);
  // The emulator of the deploy lane adds a content type to every response without one.
  if (!isApiGateway) expect(response.headers.get('content-type')).toBeNull();
});

describe('HEAD', () => {
  const readable = Object.entries(openapi.paths).flatMap(([path, operations]) =>
    'get' in operations ? [[path, operations.get.security.length > 0] as const] : [],
  );

  test.each(readable)('has the status and headers of GET, and no body: %s', async (template, isProtected) => {
    const path = `${template.replace('{userId}', member.userId).replace(/\{\w+\}/g, '01ARZ3NDEKTSV4RRFFQ69G5FAV')}${
      template === '/v1/users' ? '?nickname=ab' : ''
    }`;
    const headers: Record<string, string> = isProtected
      ? { authorization: `Bearer ${member.accessToken}` }
      : {};
    const [get, head] = [await call('GET', path, headers), await call('HEAD', path, headers)];
    expect([head.status, await head.text()]).toEqual([get.status, '']);
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    }
    // AWS does not document what API Gateway sends, so nothing may depend on it.
    if (!isApiGateway) expect(head.headers.get('content-length')).toBeNull();
    if (isProtected) expect((await call('HEAD', path)).status).toBe(401);
  });
});

describe('CORS', () => {
  const preflight = {
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,content-type,if-match',
  };

  test('answers the preflight request of an allowed origin without a token', async () => {
    const response = await call('OPTIONS', '/v1/users/me', { origin: 'http://localhost:5173', ...preflight });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(response.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('if-match');
  });

  test('exposes the headers that clients need to an allowed origin', async () => {
    const response = await call('GET', '/v1/users/health', { origin: 'http://localhost:5173' });
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    const exposed = response.headers.get('access-control-expose-headers')?.toLowerCase() ?? '';
    const names = ['etag', 'location', 'idempotency-replayed', 'x-request-id', 'retry-after'];
    for (const name of [...names, 'ratelimit', 'ratelimit-policy']) {
      expect(exposed.split(',')).toContain(name);
    }
  });

  test('sends no CORS headers to other origins', async () => {
    const preflighted = await call('OPTIONS', '/v1/users/me', {
      origin: 'https://evil.example',
      ...preflight,
    });
    const read = await call('GET', '/v1/users/health', { origin: 'https://evil.example' });
    for (const { headers } of [preflighted, read])
      expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

test('every request has a unique id', async () => {
  const ids = new Set<string | null>();
  for (let index = 0; index < 5; index++)
    ids.add((await call('GET', '/v1/users/health')).headers.get('x-request-id'));
  expect(ids.size).toBe(5);
});
