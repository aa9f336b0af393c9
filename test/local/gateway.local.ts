import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { awsJsonRequest, readEndpoints } from '@moim/local-aws';
import { isObject, objectOf, stringOf } from '@moim/local-aws/core';
import { generateKeyPair, SignJWT } from 'jose';
import { fixtureProject, routerOf, serviceConfiguration } from './fixture-project.ts';
import { type LocalProcess, startProcess } from './local-process.ts';

const handler = `
export const api = async (event, context) => {
  const modes = {
    throw: () => { throw new Error('a secret of ' + event.headers.from); },
    crash: () => { setTimeout(() => { throw new Error('uncaught'); }, 1); return new Promise(() => {}); },
    reject: () => { Promise.reject(new Error('unhandled')); return new Promise(() => {}); },
    exit: () => { process.exit(1); },
    hang: () => new Promise(() => {}),
    nonsense: () => ({ statusCode: 'many' }),
    object: () => ({ plain: true }),
    time: () => ({ left: context.getRemainingTimeInMillis(), id: context.awsRequestId, profile: process.env.AWS_PROFILE ?? 'none' }),
    base64: () => ({ statusCode: 201, isBase64Encoded: true, body: 'AAH/', headers: { 'X-One': 1 }, cookies: ['a=1', 'b=2'] }),
    cors: () => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*' }, body: '' }),
  };
  const mode = modes[event.rawQueryString];
  if (mode) return mode();
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };
};`;

const project = fixtureProject();
let running: LocalProcess;
let url: string;

beforeAll(async () => {
  project.service('notes', {
    'serverless.yml': serviceConfiguration('notes').replace('timeout: 2', 'timeout: 30'),
    'src/index.ts': handler,
    'src/router.ts': routerOf(
      'GET /v1/notes/health public',
      'POST /v1/notes public',
      'GET /v1/notes/me',
      'GET /v1/notes/{noteId}',
      'PUT /v1/notes/{noteId} public',
    ),
  });
  // A short timeout, for the test that waits for it.
  project.service('brief', { 'src/index.ts': handler, 'src/router.ts': routerOf('GET /v1/brief public') });
  running = startProcess({ project: project.folder, environment: { AWS_PROFILE: 'mine' } });
  url = await running.url();
});

afterAll(async () => {
  await running.end();
  project.remove();
});

const call = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);

async function eventOf(path: string, init?: RequestInit) {
  const response = await call(path, init);
  expect(response.status).toBe(200);
  return objectOf(await response.json());
}

const routeKey = async (method: string, path: string) => stringOf((await eventOf(path, { method })).routeKey);

describe('the event of a request', () => {
  test("has query, path parameters, cookies and headers in API Gateway's form", async () => {
    const event = await eventOf('/v1/notes/a%20b%2Fc?tag=x&tag=y%26&empty=', {
      method: 'PUT',
      headers: { cookie: 'one=1; two=2', 'X-Mixed': 'Case' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'PUT /v1/notes/{noteId}',
      rawPath: '/v1/notes/a%20b%2Fc',
      rawQueryString: 'tag=x&tag=y%26&empty=',
      queryStringParameters: { tag: 'x,y&', empty: '' },
      pathParameters: { noteId: 'a b/c' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-mixed': 'Case', 'x-forwarded-for': '127.0.0.1' },
      requestContext: { stage: '$default', http: { method: 'PUT', path: '/v1/notes/a%20b%2Fc' } },
    });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('headers.cookie');
  });

  test.each([
    ['application/json', '{"broken', false],
    ['text/plain', 'plain', false],
    ['application/octet-stream', 'AAH/', true],
    ['application/json', 'eyL/In0=', true],
    ['application/x-www-form-urlencoded', Buffer.from('a=1').toString('base64'), true],
  ])('passes a body of type %s unchanged', async (type, body, isBase64Encoded) => {
    const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : body;
    const event = await eventOf('/v1/notes', {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': type },
    });
    expect(event).toMatchObject({ body, isBase64Encoded });
  });

  test('has a unique request id', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => objectOf((await eventOf('/v1/notes/health')).requestContext).requestId),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('the route of a request', () => {
  test('is the most specific one, with its method before ANY', async () => {
    expect(await routeKey('GET', '/v1/notes/health')).toBe('GET /v1/notes/health');
    expect(await routeKey('PUT', '/v1/notes/health')).toBe('ANY /v1/notes/health');
    expect(await routeKey('PUT', '/v1/notes/1')).toBe('PUT /v1/notes/{noteId}');
    expect(await routeKey('DELETE', '/v1/notes/1')).toBe('ANY /v1/notes/{noteId}');
    expect(await routeKey('GET', '/v1/notes/1/2')).toBe('ANY /v1/notes/{proxy+}');
    expect((await call('/v1/notes/health', { method: 'HEAD' })).status).toBe(200);
  });

  test("is 404 in API Gateway's form when no service has it", async () => {
    for (const path of ['/', '/v1', '/v1/others']) {
      const response = await call(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(await response.json()).toEqual({ message: 'Not Found' });
      expect(response.headers.get('apigw-requestid')).toMatch(/.{8,}/);
    }
  });
});

describe('the response of a function', () => {
  test.each(['throw', 'nonsense'])("is 500 in API Gateway's form after %s", async (mode) => {
    const response = await call(`/v1/notes/health?${mode}`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  test.each(['crash', 'reject', 'exit'])('is 503 after %s, and the next request is served', async (mode) => {
    const response = await call(`/v1/notes/health?${mode}`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: 'Service Unavailable' });
    expect(response.headers.has('retry-after')).toBe(false);
    expect((await call('/v1/notes/health')).status).toBe(200);
  });

  test('is 503 after a timeout, and the next request is served', async () => {
    const response = await call('/v1/brief?hang');
    expect([response.status, objectOf(await response.json()).message]).toEqual([503, 'Service Unavailable']);
    await running.until(async () => (await call('/v1/brief')).status === 200);
  });

  test('can be binary with headers and cookies, or a plain object', async () => {
    const bytes = await call('/v1/notes/health?base64');
    expect([bytes.status, bytes.headers.get('x-one'), bytes.headers.getSetCookie()]).toEqual([
      201,
      '1',
      ['a=1', 'b=2'],
    ]);
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([0, 1, 255]);
    const plain = await call('/v1/notes/health?object');
    expect([plain.status, await plain.json()]).toEqual([200, { plain: true }]);
  });
});

test('a function sees its remaining time, and no AWS settings of the developer', async () => {
  const { left, id, profile } = objectOf(await (await call('/v1/notes/health?time')).json());
  expect([Number(left) > 15_000 && Number(left) <= 30_000, typeof id, profile]).toEqual([
    true,
    'string',
    'none',
  ]);
});

test('a caller that hangs up in the middle of the body causes no complaint', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end('POST /v1/notes HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{', () =>
    socket.destroy(),
  );
  await once(socket, 'close');
  expect((await call('/v1/notes/health')).status).toBe(200);
  await call('/v1/notes/health?throw', { headers: { from: 'the next caller' } });
  await running.until(() => running.output().includes('a secret of the next caller'));
  expect(running.output()).not.toContain('gateway:');
});

test("a body or headers above API Gateway's limits are refused", async () => {
  const body = await call('/v1/notes', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  expect([body.status, objectOf(await body.json()).message]).toEqual([413, 'Request Entity Too Large']);
  const headers = await call('/v1/notes/health', { headers: { large: 'x'.repeat(11_000) } });
  expect([headers.status, await headers.json()]).toEqual([
    431,
    { message: 'Request Header Fields Too Large' },
  ]);
});

test('the terminal shows one line about each request, refused ones included, without colour codes', async () => {
  await call('/v1/notes/health');
  await call('/v1/nowhere');
  await call('/v1/notes/me');
  const ends = (line: string): RegExp => new RegExp(`^${line}  [0-9a-f]{8}$`, 'm');
  await running.until(() =>
    ends('GET /v1/notes/me 401 \\d+ ms  Send an access token .*').test(running.output()),
  );
  expect(running.output()).toMatch(ends('GET /v1/notes/health 200 \\d+ ms'));
  expect(running.output()).toMatch(
    ends('GET /v1/nowhere 404 \\d+ ms  No service has a route for this path\\.'),
  );
  expect(running.output()).not.toContain('\u001b');
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    call('/v1/notes/me', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });

  test('answers a preflight from an allowed origin without a token', async () => {
    const response = await preflight('http://localhost:5173');
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:5173',
    ]);
    expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization.*if-match/);
  });

  test('sends no CORS headers to an unknown origin', async () => {
    for (const response of [
      await preflight('https://evil.example'),
      await call('/v1/notes/health?cors', { headers: { origin: 'https://evil.example' } }),
    ]) {
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('exposes headers on responses, errors included', async () => {
    for (const path of ['/v1/notes/health', '/v1/notes/me', '/nowhere']) {
      const response = await call(path, { headers: { origin: 'http://localhost:5173' } });
      expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
      expect(response.headers.get('access-control-expose-headers')).toMatch(/ETag,Location,.*Retry-After/);
    }
  });
});

describe('a protected route', () => {
  const cognito = async (operation: string, input: object) =>
    awsJsonRequest(readEndpoints(join(project.folder, '.local'))?.cognito ?? '', `AWSCognito.${operation}`, {
      ClientId: 'localclient0000000000000000',
      ...input,
    });

  async function tokens() {
    const [Username, Password] = ['gate@example.com', 'Passw0rd'];
    await cognito('SignUp', { Username, Password });
    await cognito('ConfirmSignUp', { Username, ConfirmationCode: '123456' });
    const AuthParameters = { USERNAME: Username, PASSWORD: Password };
    const { AuthenticationResult } = await cognito('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
    return objectOf(AuthenticationResult);
  }

  const withToken = (token: string, more: Record<string, string> = {}) =>
    call('/v1/notes/me', { headers: { authorization: `Bearer ${token}`, ...more } });

  test('accepts access and id tokens and passes their claims as strings', async () => {
    const { AccessToken, IdToken } = await tokens();
    for (const [token, use] of [
      [AccessToken, 'access'],
      [IdToken, 'id'],
    ]) {
      const forged = { 'sls-offline-authorizer-override': '{"jwt":{"claims":{"sub":"another user"}}}' };
      const response = await withToken(String(token), forged);
      expect(response.status).toBe(200);
      const context = objectOf(objectOf(await response.json()).requestContext);
      const { claims, scopes } = objectOf(objectOf(context.authorizer).jwt);
      expect(scopes).toBeNull();
      expect(claims).toMatchObject({
        token_use: use,
        iss: 'https://cognito-idp.ap-northeast-2.amazonaws.com/ap-northeast-2_LOCALPOOL',
      });
      expect(Object.values(isObject(claims) ? claims : {}).every((claim) => typeof claim === 'string')).toBe(
        true,
      );
      expect(claims).not.toMatchObject({ sub: 'another user' });
    }
  });

  test('is 401 with a challenge without a token', async () => {
    const response = await call('/v1/notes/me');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  });

  test('refuses tokens that are unsigned, malformed or signed by others', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { client_id: 'localclient0000000000000000', token_use: 'access', sub: 'me' };
    const signed = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
      .setIssuer('https://cognito-idp.ap-northeast-2.amazonaws.com/ap-northeast-2_LOCALPOOL')
      .setExpirationTime('1h')
      .sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${signed.split('.')[1]}.`;
    for (const token of [signed, unsigned, 'nonsense', 'a.b.c']) {
      const response = await withToken(token);
      expect([response.status, objectOf(await response.json()).message]).toEqual([401, 'Unauthorized']);
      expect(response.headers.get('www-authenticate')).toMatch(
        /^Bearer scope="" error="invalid_token" error_description="[^"]+"$/,
      );
    }
  });
});
