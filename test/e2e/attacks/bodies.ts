import { newNickname } from '@moim/testing/api';
import { type Attack, json } from './attack.ts';

/**
 * Not UTF-8: Latin-1, a truncated emoji, an overlong slash, a surrogate, beyond the last code point. None contains
 * three bytes in a row that a gateway may replace with one replacement character, which would go unnoticed.
 */
const notUtf8 = ['e9', 'f09f', 'c0af', 'eda080', 'f4908080'];

/** A profile that is valid except for its encoding. */
function profileNamed(hex: string): Uint8Array<ArrayBuffer> {
  const [before, after] = [`{"nickname":"${newNickname()}","name":"`, '"}'];
  return new Uint8Array(Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from(after)]));
}

export function bodyAttacks(bearer: Record<string, string>): Attack[] {
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
    '{"nickname":"ab","name":"N","nickname":"cd"}',
    '{"nickname":"ab","name":"N","\\u006eame":"N"}',
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
    ...notUtf8.map((bytes) => put(`name of the bytes ${bytes}`, profileNamed(bytes), [400])),
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

export function contentTypeAttacks(bearer: Record<string, string>): Attack[] {
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
    'application/json; charset=iso-8859-1',
    'application/json;charset="utf-16"',
    'application/json,application/json',
    'application/json; charset=utf-8, text/plain',
    'application/json; a=b, application/json',
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
