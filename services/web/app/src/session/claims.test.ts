import { expect, test } from '@jest/globals';
import { claimsOf } from './claims.ts';

const tokenOf = (payload: object): string =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;

test('an access token names its owner, their groups and its end', () => {
  const token = tokenOf({ sub: 'mina', exp: 1_800_000_000, 'cognito:groups': ['moderators', '모임'] });
  expect(claimsOf(token)).toEqual({
    userId: 'mina',
    groups: ['moderators', '모임'],
    endsAt: 1_800_000_000_000,
  });
});

test('most people are in no group', () => {
  expect(claimsOf(tokenOf({ sub: 'mina', exp: 1 })).groups).toEqual([]);
});

test.each(['', 'a.b.c', tokenOf({ sub: 'mina' }), tokenOf({ exp: 1 })])(
  '%p is not an access token',
  (token) => {
    expect(() => claimsOf(token)).toThrow();
  },
);
