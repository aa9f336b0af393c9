import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { requiredSetting } from '@moim/common/settings';
import type { Person } from '@moim/testing/api';
import { type Attack, json } from './attack.ts';

/** Only the local user pool exposes its key. */
export const canReissue = process.env.USER_POOL_KEY_FILE !== undefined;

/** Reissues a token with other claims, signed with the user pool's key. */
export function reissued(accessToken: string, changes: object): string {
  const [header = '', payload = ''] = accessToken.split('.');
  const decode = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString());
  const jwk = JSON.parse(readFileSync(requiredSetting('USER_POOL_KEY_FILE'), 'utf8'));
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return signed(key, decode(header), { ...decode(payload), ...changes });
}

function signed(key: KeyObject, header: object, claims: object): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Properly signed tokens with bad claims. */
function genuine(accessToken: string, past: object): Record<string, string> {
  const bearer = (changes: object) => `Bearer ${reissued(accessToken, changes)}`;
  return {
    'an expired one': bearer(past),
    'one not valid yet': bearer({ nbf: 9_999_999_999 }),
    'one that never expires': bearer({ exp: undefined }),
    'one of another pool': bearer({ iss: 'https://cognito-idp.ap-northeast-2.amazonaws.com/other' }),
    'one for another app': bearer({ client_id: 'other' }),
    'one without a use': bearer({ token_use: undefined }),
    'one without a subject': bearer({ sub: undefined }),
  };
}

export function tokenAttacks({ accessToken, idToken, refreshToken }: Person): Attack[] {
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const { kid }: { kid: string } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const unsigned = (head: object, body: object = claims) => `${encode(head)}.${encode(body)}.`;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = (head: object, body: object = claims) => signed(privateKey, head, body);
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
    'an embedded key': `Bearer ${foreign({ alg: 'RS256', kid, jwk: publicKey.export({ format: 'jwk' }) })}`,
    'a key at a URL': `Bearer ${foreign({ alg: 'RS256', kid, jku: 'http://127.0.0.1:1/keys' })}`,
    'an expired foreign one': `Bearer ${foreign({ alg: 'RS256', kid }, past)}`,
    ...(canReissue ? genuine(accessToken, past) : {}),
    'a key id that is a path': `Bearer ${foreign({ alg: 'RS256', kid: '../../dev/null' })}`,
    'not Base64': 'Bearer ä.ö.ü'.replace(/[^\x20-\x7e]/g, '*'),
    'a payload that is not an object': `Bearer ${header}.${encode('x')}.${signature}`,
    'a header that is not an object': `Bearer ${encode(1)}.${payload}.${signature}`,
    'a very long one': `Bearer ${'a'.repeat(6000)}.${'b'.repeat(100)}.c`,
  };
  return Object.entries(bad).flatMap(([name, authorization]) =>
    [
      { method: 'GET', path: '/v1/users/me' },
      { method: 'PUT', path: '/v1/users/me' },
    ].map((request) => ({
      ...request,
      name: `${request.method} with ${name}`,
      expected: [401],
      headers: { authorization, ...(request.method === 'PUT' ? json : {}) },
      ...(request.method === 'PUT' ? { body: '{"nickname":"intruder","name":"N"}' } : {}),
    })),
  );
}
