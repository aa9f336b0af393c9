import { newEmail, password } from '@moim/testing/api';
import { type Attack, json } from './attack.ts';

export function accountAttacks(): Attack[] {
  const emails = [
    '',
    'a',
    'a@',
    '@b.c',
    'a b@c.d',
    `${'a'.repeat(250)}@b.cc`,
    `${'a'.repeat(65)}@b.cc`,
    `a@${'b'.repeat(64)}.cc`,
    'a@b-.cc',
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
