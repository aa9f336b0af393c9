import { newEmail, password } from '@moim/testing/api';
import { type Attack, json } from './attack.ts';

export function pathAttacks(bearer: Record<string, string>): Attack[] {
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
    ...['/v1/users/%', '/v1/users/%E0%A4%A', '/v1/users/%ff', '/v1/users/%F0%9F%98'].map((path) =>
      get(path, [400, 404]),
    ),
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
      'nickname=%ff',
      'nickname=a%C3',
      'nickname=%F0%9F%98',
      'nickname=ab&%ED%A0%80=1',
      'limit=5',
    ].map((query) => get(`/v1/users?${query}`, [400])),
    ...['TRACE', 'PROPFIND']
      .map((method): Attack => ({ ...get('/v1/users/me', [404, 405]), method }))
      .filter(({ method }) => method !== 'TRACE'),
    { ...get('/v1/users/me', [405]), method: 'POST' },
  ];
}

export function headerAttacks(bearer: Record<string, string>): Attack[] {
  const withKey = (key: string): Attack => ({
    name: `idempotency key ${key.slice(0, 10)}`,
    method: 'POST',
    path: '/v1/auth/sign-up',
    expected: [400],
    headers: { ...json, 'idempotency-key': key },
    body: JSON.stringify({ email: newEmail(), password }),
  });
  const conditional = (name: 'if-match' | 'if-none-match', tag: string, status: number): Attack => ({
    name: `${name} ${tag}`,
    method: 'PATCH',
    path: '/v1/users/me',
    headers: { ...bearer, ...json, [name]: tag },
    body: '{"name":"X"}',
    expected: [status],
  });
  // As CloudFront proves itself to the API, with a secret that an attacker can only guess.
  const forgedViewer = (secret: string): Attack => ({
    name: `forged origin secret ${secret.slice(0, 10)}`,
    method: 'POST',
    path: '/v1/auth/sign-in',
    expected: [401],
    headers: { ...json, 'x-origin-secret': secret, 'x-viewer-address': '192.0.2.1' },
    body: JSON.stringify({ email: newEmail(), password }),
  });
  return [
    ...['x', 'x'.repeat(4_000), '{{resolve:secretsmanager:moim/dev/origin:SecretString}}'].map(forgedViewer),
    ...['x'.repeat(256), 'ü', 'a\tb', 'a,a'].map(withKey),
    ...['"x"', 'W/"x"', '""', '"*"', '"x", "y"'].map((tag) => conditional('if-match', tag, 412)),
    ...['x', ',', '"', '*,*', '"x",*', '"x" "y"', 'w/"x"'].flatMap((tag) => [
      conditional('if-match', tag, 400),
      conditional('if-none-match', tag, 400),
    ]),
    {
      name: 'forged claims',
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
