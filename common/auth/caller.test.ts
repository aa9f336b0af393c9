import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { callerOf } from './caller.ts';

const headers = { authorization: 'Bearer the.token' };
const withClaims = (claims: unknown) => ({ headers, requestContext: { authorizer: { jwt: { claims } } } });

describe('callerOf', () => {
  test('returns the subject of a verified access token, and the token itself', () => {
    const caller = callerOf(withClaims({ sub: 'me', token_use: 'access' }));
    expect([caller?.userId, caller?.accessToken]).toEqual(['me', 'the.token']);
  });

  test.each([
    [undefined, []],
    ['[moderators]', ['moderators']],
    ['[moderators editors]', ['moderators', 'editors']],
    ['moderators', []],
    ['[]', []],
  ])('reads the groups of the token, which the authorizer passes on as %s', (claim, groups) => {
    const claims = { sub: 'me', token_use: 'access', 'cognito:groups': claim };
    expect(callerOf(withClaims(claims))?.groups).toEqual(groups);
  });

  test('says when the token ends, if it does', () => {
    const endOf = (exp: unknown) =>
      callerOf(withClaims({ sub: 'me', token_use: 'access', exp }))?.tokenEndsAt;
    expect([endOf('1700003600'), endOf(undefined), endOf('soon')]).toEqual([
      1_700_003_600,
      undefined,
      undefined,
    ]);
  });

  test('returns a caller whose token is not printed, however it is logged', () => {
    const caller = callerOf(withClaims({ sub: 'me', token_use: 'access' }));
    const texts = [
      inspect(caller),
      inspect({ caller }, { showHidden: true, depth: null, getters: false }),
      JSON.stringify({ caller }),
      JSON.stringify({ ...caller }),
      `${caller}`,
    ];
    expect(texts.join()).toContain('me');
    expect(texts.join()).not.toContain('the.token');
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
