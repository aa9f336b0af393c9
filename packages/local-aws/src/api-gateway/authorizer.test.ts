import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type CryptoKey, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { jwtAuthorizer } from './authorizer.ts';

const issuer = 'https://issuer.example/pool';
let privateKey: CryptoKey;
let authorize: ReturnType<typeof jwtAuthorizer>;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  privateKey = pair.privateKey;
  authorize = jwtAuthorizer({ issuer, audience: 'client', keys: new Map([['one', pair.publicKey]]) });
});

afterEach(() => {
  jest.useRealTimers();
});

const sign = (claims: JWTPayload, iss = issuer, expires: string | number = '1h') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(iss)
    .setExpirationTime(expires)
    .sign(privateKey);

describe('the JWT authorizer', () => {
  test('passes claims on as strings', async () => {
    const token = await sign({
      client_id: 'client',
      groups: ['a', 'b'],
      n: 1,
      yes: true,
      deep: { b: 2, a: 1 },
    });
    expect(await authorize(token)).toMatchObject({
      authorization: {
        jwt: { claims: { groups: '[a b]', n: '1', yes: 'true', deep: 'map[a:1 b:2]' }, scopes: null },
      },
    });
  });

  test.each([
    ['the client of an access token', { client_id: 'client' }, true],
    ['another client', { client_id: 'other' }, false],
    ['the audience of an id token', { aud: 'client' }, true],
    ['one of several audiences', { aud: ['x', 'client'] }, true],
    ['another audience, whatever the client', { aud: 'other', client_id: 'client' }, false],
    ['neither', {}, false],
  ])('checks the audience: %s', async (_name, claims: JWTPayload, passes) => {
    expect('authorization' in (await authorize(await sign(claims)))).toBe(passes);
  });

  test('refuses another issuer, an expired token, and one that is not valid yet', async () => {
    const claims = { client_id: 'client' };
    expect(await authorize(await sign(claims, 'https://other'))).toEqual({
      refused: 'claim "iss" is not valid',
    });
    expect(await authorize(await sign(claims, issuer, 1000))).toEqual({ refused: 'the token has expired' });
    const early = await sign({ ...claims, nbf: Math.floor(Date.now() / 1000) + 60 });
    expect(await authorize(early)).toEqual({ refused: 'claim "nbf" is not valid' });
  });

  test('refuses a cached token once it has expired', async () => {
    const token = await sign({ client_id: 'client' });
    expect(await authorize(token)).toHaveProperty('authorization');
    jest.useFakeTimers({ now: Date.now() + 3_601_000, doNotFake: ['nextTick', 'setImmediate'] });
    expect(await authorize(token)).toEqual({ refused: 'the token has expired' });
  });
});
