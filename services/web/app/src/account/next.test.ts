import { expect, test } from '@jest/globals';
import { nextOf } from './next.ts';

test.each([
  ['/chats/1?x=2', '/chats/1?x=2'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
  [['/likes', '/me'], '/likes'],
])('after signing in, %p leads to %s', (next, path) => expect(nextOf(next)).toBe(path));
