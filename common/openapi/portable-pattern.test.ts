import { expect, test } from '@jest/globals';
import { withPortablePatterns } from './portable-pattern.ts';

const rewritten = (pattern: string) => withPortablePatterns({ properties: { a: { pattern } } });

test('a pattern keeps its meaning without \\u escapes, which Go does not read', () => {
  expect(rewritten('^[^\\u0000-\\u001f\\u2028]*$')).toEqual({
    properties: { a: { pattern: '^[^\\x00-\\x1f\u2028]*$' } },
  });
});

test.each(['^\\p{L}+$', '^\\P{L}$', '^(?=.{2})a$', '^(?!a)b$', '(?<=a)b', '(?<year>\\d)', '\\u{1f600}'])(
  'the pattern %s is refused with the way to replace it',
  (pattern) => {
    expect(() => rewritten(pattern)).toThrow('.meta({ pattern:');
  },
);

test('a field that is called pattern is not a pattern', () => {
  const schema = { properties: { pattern: { type: 'string' } } };
  expect(withPortablePatterns(schema)).toEqual(schema);
});
