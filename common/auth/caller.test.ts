import { describe, expect, test } from '@jest/globals';
import { callerOf } from './caller.ts';

const headers = { authorization: 'Bearer the.token' };
const withClaims = (claims: unknown) => ({ headers, requestContext: { authorizer: { jwt: { claims } } } });

describe('callerOf', () => {
  test('returns the subject of a verified access token, and the token itself', () => {
    expect(callerOf(withClaims({ sub: 'me', token_use: 'access' }))).toEqual({
      userId: 'me',
      accessToken: 'the.token',
    });
  });

  test.each<[string, Parameters<typeof callerOf>[0]]>([
    ['an id token', withClaims({ sub: 'me', token_use: 'id' })],
    ['no subject', withClaims({ token_use: 'access' })],
    ['claims of the wrong type', withClaims('sub')],
    ['no authorizer', { headers, requestContext: {} }],
    ['an authorizer of another kind', { headers, requestContext: { authorizer: { lambda: { sub: 'me' } } } }],
    ['no header', { ...withClaims({ sub: 'me', token_use: 'access' }), headers: {} }],
    [
      'another scheme',
      { ...withClaims({ sub: 'me', token_use: 'access' }), headers: { authorization: 'Basic x' } },
    ],
  ])('returns undefined for %s', (_, event) => {
    expect(callerOf(event)).toBeUndefined();
  });
});
