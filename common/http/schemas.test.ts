import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { queryInteger, text, timestamp } from './schemas.ts';

describe('text', () => {
  const schema = text({ min: 2, max: 4 });

  test.each(['ab', 'a\nb\t', '😀😀😀😀', '가나다라'])('accepts %j', (value) => {
    expect(schema.parse(value)).toBe(value);
  });

  test.each(['', 'a', 'abcde', '😀😀😀😀😀', 'x'.repeat(10_000), 'a\u0000b', 'a\u007fb', 3])(
    'refuses %j',
    (value) => {
      expect(schema.safeParse(value).success).toBe(false);
    },
  );

  test('has a JSON Schema that matches its validation', () => {
    const { pattern, minLength, maxLength } = z.toJSONSchema(schema);
    expect([minLength, maxLength]).toEqual([2, 4]);
    expect(['a\u0000b', 'a\u007fb', 'a\nb'].map((value) => new RegExp(pattern ?? '').test(value))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('may be empty if it has no minimum length', () => {
    expect(text({ max: 3 }).parse('')).toBe('');
  });
});

describe('queryInteger', () => {
  const schema = queryInteger({ min: 1, max: 10, default: 5 });

  test('reads a number, and defaults if absent', () => {
    expect([schema.parse('7'), schema.parse(undefined)]).toEqual([7, 5]);
  });

  test.each(['0', '11', '', '1.5', '1e1', ' 3', '-1', '９'])('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  test('encodes a number as text', () => {
    expect(z.encode(schema, 7)).toBe('7');
  });
});

test('a timestamp is in UTC and has milliseconds', () => {
  expect(timestamp.safeParse('2026-01-31T12:00:00.000Z').success).toBe(true);
  for (const other of ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000+09:00', '2026-01-31']) {
    expect(timestamp.safeParse(other).success).toBe(false);
  }
});
