import { createSign, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newEmail, newMember, newNickname, type Person, password } from '../people.ts';
import { apiUrl, send } from '../transport.ts';

interface Attack {
  name: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** The statuses that are right: most often one. */
  expected: readonly number[];
}

const json = { 'content-type': 'application/json' };
let member: Person;
let attacks: Attack[];

function attack({ method, path, headers = {}, body }: Attack): Promise<Response> {
  return send(new Request(`${apiUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }));
}

/** Words that only our insides use. */
const insides =
  /node_modules|\.ts:\d|\bat (?:async )?\w+ \(|DynamoDB|Cognito|aws-sdk|ValidationException|ZodError|TypeError|SyntaxError|moim-\w+-|Exception/;

beforeAll(async () => {
  member = await newMember();
  const bearer = { authorization: `Bearer ${member.accessToken}` };
  const cursor = await someCursor(member);
  attacks = [
    ...bodies(bearer),
    ...types(bearer),
    ...signUps(),
    ...tokens(member),
    ...cursors(bearer, cursor),
    ...paths(bearer),
    ...headersOf(bearer),
  ];
}, 30_000);

test('there are at least 200 attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200);
});

test('each gets the right 4xx as a problem with a request id, and no word of our insides', async () => {
  const wrong: unknown[] = [];
  for (const one of attacks) {
    const response = await attack(one);
    const text = await response.text();
    const { status, headers } = response;
    const requestId = headers.get('x-request-id') ?? '';
    const problem = headers.get('content-type') === 'application/problem+json' ? JSON.parse(text) : {};
    const right =
      one.expected.includes(status) &&
      requestId.length >= 8 &&
      problem.status === status &&
      problem.requestId === requestId &&
      /^\/docs\/problems#[a-z-]+$/.test(problem.type) &&
      !insides.test(text.replace(one.path, '')) &&
      (status !== 401 || /^Bearer/.test(headers.get('www-authenticate') ?? ''));
    if (!right)
      wrong.push({ name: one.name, expected: one.expected, status, text: text.slice(0, 300), requestId });
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('and afterwards everything still works, and nothing came in', async () => {
  const { data } = await member.api.GET('/v1/users/me');
  expect(data).toMatchObject({ nickname: expect.any(String), name: 'Somebody', interests: [] });
  expect(Object.getPrototypeOf({})).not.toHaveProperty('admin');
});

describe('one more request id', () => {
  test('cannot be chosen by the caller', async () => {
    const response = await send(
      new Request(`${apiUrl}/v1/users/health`, { headers: { 'x-request-id': 'mine' } }),
    );
    expect(response.headers.get('x-request-id')).not.toBe('mine');
  });
});

function bodies(bearer: Record<string, string>): Attack[] {
  const profile = `{"nickname":"${newNickname()}","name":"N"`;
  const malformed = [
    '{',
    '}',
    '[',
    '"',
    '{"a"',
    '{"a":}',
    '{"a":1,}',
    "{'a':1}",
    'nul',
    'undefined',
    'NaN',
    '{"a":01}',
    '{"a":1}}',
    '\u0000',
    '{"a":"\u0001"}',
    '<xml/>',
    'a=b',
    '{"a":"\\x"}',
    '\ufeff\ufeff{}',
    '{"a":Infinity}',
    '// {}',
  ];
  const wrongShapes = [
    '{}',
    'null',
    'true',
    '1',
    '"x"',
    '[]',
    '[{}]',
    '{"nickname":null,"name":null}',
    '{"nickname":{"$ne":""},"name":"N"}',
    `${profile},"__proto__":{"admin":true}}`,
    `${profile},"constructor":{"prototype":{"admin":true}}}`,
    `${profile},"prototype":1}`,
    `${profile},"toString":1}`,
    `${profile},"email":"a@b.c"}`,
    `${profile},"userId":"me"}`,
    `${profile},"version":1}`,
    `${profile},"createdAt":"2020-01-01T00:00:00.000Z"}`,
    `${profile},"pk":"x"}`,
    `${profile},"interests":["a","a"]}`,
    `${profile},"interests":"a"}`,
    `${profile},"interests":[{}]}`,
    `${profile},"interests":[""]}`,
    `${profile},"bio":"${'x'.repeat(501)}"}`,
    `${profile},"bio":"\\u0000"}`,
    `${profile},"avatarFileId":"../../etc/passwd"}`,
    `${profile},"avatarFileId":""}`,
    `{"nickname":"ab","name":"${'n'.repeat(51)}"}`,
    '{"nickname":"ab","name":""}',
    '{"nickname":"a\\u0000b","name":"N"}',
    '{"nickname":"a\\u202eb","name":"N"}',
    '{"nickname":"a\\u200bb","name":"N"}',
    '{"nickname":"\\ud800ab","name":"N"}',
    '{"nickname":"ab","name":"\\udfff"}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    `{"nickname":${'['.repeat(5000)}${']'.repeat(5000)},"name":"N"}`,
    '{"nickname":"ab","name":1e999}',
    '{"nickname":9007199254740993,"name":"N"}',
    '{"":""}',
    '{"nickname":"ab"}',
  ];
  const put = (
    name: string,
    body: string | Uint8Array<ArrayBuffer>,
    expected: readonly number[],
    headers = json,
  ): Attack => ({
    name: `PUT ${name}`,
    method: 'PUT',
    path: '/v1/users/me',
    headers: { ...bearer, ...headers },
    body,
    expected,
  });
  return [
    ...malformed.map((body) => put(`malformed ${body.slice(0, 12)}`, body, [400])),
    ...wrongShapes.map((body) => put(`shape ${body.slice(0, 40)}`, body, [400])),
    ...wrongShapes
      .filter((body) => body !== '{}' && !body.startsWith('{"nickname":"ab"}'))
      .map((body) => ({
        ...put(`patch ${body.slice(0, 40)}`, body, [400]),
        method: 'PATCH',
      })),
    put('not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), [400]),
    put('nothing', '', [400]),
    put('1 MB', `{"nickname":"ab","name":"${'x'.repeat(1_000_000)}"}`, [413]),
    put('1 MB of spaces', ' '.repeat(1_000_000), [413]),
    put('256 KiB and one byte', `"${'x'.repeat(256 * 1024 - 1)}"`, [413]),
    put(
      'many fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, i]))),
      [400],
    ),
  ];
}

function types(bearer: Record<string, string>): Attack[] {
  const contentTypes = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'text/json',
    'application/octet-stream',
    '*/*',
    'application',
    'image/png',
  ];
  return contentTypes.map((type) => ({
    name: `content type ${type}`,
    method: 'PUT',
    path: '/v1/users/me',
    body: '{"nickname":"ab","name":"N"}',
    headers: { ...bearer, 'content-type': type },
    expected: [415],
  }));
}

function signUps(): Attack[] {
  const emails = [
    '',
    'a',
    'a@',
    '@b.c',
    'a b@c.d',
    `${'a'.repeat(250)}@b.cc`,
    'a@b.c\r\nBcc: x@y.z',
    '<script>@b.c',
    1,
    null,
    [],
    {},
  ];
  const weak = ['', 'short', 1, null, [], {}, 'x'.repeat(257), '        ', '\u0000'.repeat(10)];
  const post = (path: string, body: unknown, expected: readonly number[]): Attack => ({
    name: `POST ${path} ${JSON.stringify(body).slice(0, 60)}`,
    method: 'POST',
    path,
    headers: json,
    body: JSON.stringify(body),
    expected,
  });
  return [
    ...emails.map((email) => post('/v1/auth/sign-up', { email, password }, [400])),
    ...weak.map((bad) => post('/v1/auth/sign-up', { email: newEmail(), password: bad }, [400])),
    ...emails.map((email) => post('/v1/auth/sign-in', { email, password }, [400])),
    post('/v1/auth/sign-in', { email: newEmail(), password: "' OR 1=1 --" }, [401]),
    post('/v1/auth/sign-in', { email: newEmail(), password, admin: true }, [400]),
    ...[[], {}, 1, '', 'x'.repeat(5000)].map((refreshToken) =>
      post('/v1/auth/refresh', { refreshToken }, [400]),
    ),
    ...['x', 'a.b.c', '../..', '\u0000'].map((refreshToken) =>
      post('/v1/auth/refresh', { refreshToken }, [400, 401]),
    ),
    ...[0, '', null, 'x'.repeat(65), {}].map((code) =>
      post('/v1/auth/confirm', { email: newEmail(), code }, [400]),
    ),
    ...['000000', '٣٤٥٦٧٨', '1 OR 1'].map((code) =>
      post('/v1/auth/confirm', { email: newEmail(), code }, [400]),
    ),
  ];
}

function tokens({ accessToken, idToken, refreshToken }: Person): Attack[] {
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const { kid }: { kid: string } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (head: object, body: object = claims) => `${encode(head)}.${encode(body)}.`;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = (head: object, body: object = claims) => {
    const text = `${encode(head)}.${encode(body)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  };
  const past = { ...claims, iat: 1_600_000_000, auth_time: 1_600_000_000, exp: 1_600_003_600 };
  const bad: Record<string, string> = {
    'no token': 'Bearer',
    'a blank token': 'Bearer  ',
    'another scheme': `Basic ${accessToken}`,
    'no scheme': accessToken,
    'a word': 'Bearer x',
    'two dots': 'Bearer ..',
    'four parts': `Bearer ${accessToken}.x`,
    'the id token': `Bearer ${idToken}`,
    'the refresh token': `Bearer ${refreshToken.replace(/[^\x21-\x7e]/g, '')}`,
    'no signature': `Bearer ${header}.${payload}.`,
    'a cut signature': `Bearer ${header}.${payload}.${signature.slice(0, -4)}`,
    'a changed signature': `Bearer ${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'another subject': `Bearer ${header}.${encode({ ...claims, sub: 'other' })}.${signature}`,
    'a longer life': `Bearer ${header}.${encode({ ...claims, exp: 9_999_999_999 })}.${signature}`,
    'alg none': `Bearer ${unsigned({ alg: 'none', typ: 'JWT', kid })}`,
    'alg None': `Bearer ${unsigned({ alg: 'None', kid })}`,
    'alg NONE': `Bearer ${unsigned({ alg: 'NONE', kid })}`,
    'no alg': `Bearer ${unsigned({ kid })}`,
    'alg HS256': `Bearer ${unsigned({ alg: 'HS256', kid })}x`,
    'alg none with a signature': `Bearer ${encode({ alg: 'none', kid })}.${payload}.${signature}`,
    'a foreign key': `Bearer ${foreign({ alg: 'RS256', kid })}`,
    'an unknown key': `Bearer ${foreign({ alg: 'RS256', kid: 'unknown' })}`,
    'no key id': `Bearer ${foreign({ alg: 'RS256' })}`,
    'a key of its own': `Bearer ${foreign({ alg: 'RS256', kid, jwk: publicKey.export({ format: 'jwk' }) })}`,
    'a key elsewhere': `Bearer ${foreign({ alg: 'RS256', kid, jku: 'http://127.0.0.1:1/keys' })}`,
    'an expired foreign one': `Bearer ${foreign({ alg: 'RS256', kid }, past)}`,
    'a key id that is a path': `Bearer ${foreign({ alg: 'RS256', kid: '../../dev/null' })}`,
    'not Base64': 'Bearer ä.ö.ü'.replace(/[^\x20-\x7e]/g, '*'),
    'a payload that is no object': `Bearer ${header}.${encode('x')}.${signature}`,
    'a header that is no object': `Bearer ${encode(1)}.${payload}.${signature}`,
    'a very long one': `Bearer ${'a'.repeat(6000)}.${'b'.repeat(100)}.c`,
  };
  return Object.entries(bad).flatMap(([name, authorization]) =>
    [
      { method: 'GET', path: '/v1/users/me' },
      { method: 'PUT', path: '/v1/users/me' },
    ].map((target) => ({
      ...target,
      name: `${target.method} with ${name}`,
      expected: [401],
      headers: { authorization, ...(target.method === 'PUT' ? json : {}) },
      ...(target.method === 'PUT' ? { body: '{"nickname":"intruder","name":"N"}' } : {}),
    })),
  );
}

async function someCursor({ api, accessToken }: Person): Promise<string> {
  await Promise.all([newMember(newNickname('hostile')), newMember(newNickname('hostile'))]);
  const { data } = await api.GET('/v1/users', { params: { query: { nickname: 'hostile', limit: 1 } } });
  if (!data?.nextCursor) throw new Error(`There is no second page for ${accessToken.length}.`);
  return data.nextCursor;
}

function cursors(bearer: Record<string, string>, cursor: string): Attack[] {
  const changed = Array.from({ length: 12 }, (_, index) => {
    const at = Math.floor((index * (cursor.length - 1)) / 11);
    return `${cursor.slice(0, at)}${cursor[at] === 'Q' ? 'g' : 'Q'}${cursor.slice(at + 1)}`;
  });
  const bad = [
    ...changed,
    cursor.slice(1),
    cursor.slice(0, -5),
    `${cursor}${cursor}`,
    'x',
    '.',
    '%00',
    'null',
    '{}',
    '%F0%9F%98%80',
    Buffer.from('{"pk":"x"}').toString('base64url'),
    'A'.repeat(100),
    'A'.repeat(2049),
    '',
  ];
  return bad.map((value) => ({
    name: `cursor ${value.slice(0, 20)}`,
    method: 'GET',
    path: `/v1/users?nickname=hostile&cursor=${value}`,
    headers: bearer,
    expected: [400],
  }));
}

function paths(bearer: Record<string, string>): Attack[] {
  const get = (path: string, expected: readonly number[]): Attack => ({
    name: `GET ${path.slice(0, 60)}`,
    method: 'GET',
    path,
    headers: bearer,
    expected,
  });
  return [
    ...[
      '/v1/users/..%2f..%2fetc%2fpasswd',
      '/v1/users/%00',
      '/v1/users/%F0%9F%98%80',
      `/v1/users/${'x'.repeat(2000)}`,
      '/v1/users/__proto__',
      '/v1/users/constructor',
      '/v1/users/me%20',
      '/v1/users/me/',
      '/v1//users/me',
      '/v1/users/me/..%2f',
      '/V1/users/me',
      '/v1/Users/me',
      '/v1/users/%7BuserId%7D',
      '/.env',
      '/.git/config',
      '/docs/assets/..%2f..%2fpackage.json',
      '/docs/assets/%2e%2e%2fpackage.json',
    ].map((path) => get(path, [404])),
    ...['/v1/users/%', '/v1/users/%E0%A4%A', '/v1/users/%ff'].map((path) => get(path, [400, 404])),
    ...[
      'nickname=',
      'nickname=ab&limit=-1',
      'nickname=ab&limit=1e2',
      'nickname=ab&limit=1.5',
      'nickname=ab&limit=',
      'nickname=ab&limit=1&limit=2',
      'nickname=ab&limit=99999999999999999999',
      'nickname=ab&__proto__=1',
      'nickname[$ne]=a',
      'Nickname=ab',
      `nickname=${'x'.repeat(21)}`,
      'nickname=ab&limit=%00',
      'limit=5',
    ].map((query) => get(`/v1/users?${query}`, [400])),
    ...['TRACE', 'PROPFIND']
      .map((method): Attack => ({ ...get('/v1/users/me', [404, 405]), method }))
      .filter(({ method }) => method !== 'TRACE'),
    { ...get('/v1/users/me', [405]), method: 'POST' },
  ];
}

function headersOf(bearer: Record<string, string>): Attack[] {
  const withKey = (key: string): Attack => ({
    name: `idempotency key ${key.slice(0, 10)}`,
    method: 'POST',
    path: '/v1/auth/sign-up',
    expected: [400],
    headers: { ...json, 'idempotency-key': key },
    body: JSON.stringify({ email: newEmail(), password }),
  });
  const ifMatch = (tag: string): Attack => ({
    name: `if-match ${tag}`,
    method: 'PATCH',
    path: '/v1/users/me',
    headers: { ...bearer, ...json, 'if-match': tag },
    body: '{"name":"X"}',
    expected: [412],
  });
  return [
    ...['x'.repeat(256), 'ü', 'a\tb'].map(withKey),
    ...['"x"', 'x', 'W/"x"', '""', ',', '"', '"*"'].map(ifMatch),
    {
      name: 'claims of their own',
      method: 'GET',
      path: '/v1/users/me',
      expected: [401],
      headers: {
        'sls-offline-authorizer-override': '{"jwt":{"claims":{"sub":"x","token_use":"access"}}}',
        'x-amzn-request-context': '{}',
      },
    },
  ];
}
