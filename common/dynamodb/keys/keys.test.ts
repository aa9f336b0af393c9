import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composer } from './compose.ts';
import { orderedNumber } from './number.ts';
import { keyPart, keyPartPrefix } from './part.ts';

const runs = { numRuns: Number(process.env.KEY_RUNS ?? 3_000) };

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('#', '%', '$', '!', '"', '\0', ' ', 'a', 'A', '23', '\uffff', '😀', '한'),
    maxLength: 5,
  }),
);
const number = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => Number.isSafeInteger(n) || !Number.isInteger(n)),
  fc.maxSafeInteger(),
  fc.bigInt(),
  fc.constantFrom(0, -0, 1, 10, 2, -1, -10, 0.1, 100n, -100n),
);
const bytes = fc.uint8Array({ maxLength: 4 });
const tuple = fc.array(fc.oneof(text, number, bytes), { minLength: 1, maxLength: 3 });

type Action = string | number | bigint | Uint8Array;

const keyOf = (parts: readonly Action[]) => {
  const fields = parts.map((_, index) => `f${index}`);
  return composer(
    '',
    fields,
    10_000,
  )(Object.fromEntries(fields.map((field, index) => [field, parts[index]])));
};

const rank = (part: Action) => (typeof part === 'string' ? 3 : part instanceof Uint8Array ? 2 : 1);

/** The order of keys: by part; numbers before binary before text, each in its own order. */
function compareParts(a: Action, b: Action): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareTuples(a: readonly Action[], b: readonly Action[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

test('keys sort like their tuples, and different tuples have different keys', () => {
  fc.assert(
    fc.property(tuple, tuple, (a, b) => {
      const order = Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b)));
      expect(Math.sign(order)).toBe(Math.sign(compareTuples(a, b)));
    }),
    runs,
  );
});

test('keys of similar tuples sort correctly', () => {
  const near = fc.tuple(
    text,
    fc.constantFrom('', '#', '%', '\0', 'a', '$', '!'),
    fc.constantFrom('', '#', 'b'),
  );
  fc.assert(
    fc.property(near, near, (a, b) => {
      const [x, y] = [
        [a[0] + a[1], a[2]],
        [a[0] + b[1], b[2]],
      ];
      expect(Math.sign(Buffer.compare(Buffer.from(keyOf(x)), Buffer.from(keyOf(y))))).toBe(
        Math.sign(compareTuples(x, y)),
      );
    }),
    runs,
  );
});

test('the prefix of a text is a prefix of its part, and of no other text', () => {
  fc.assert(
    fc.property(text, text, (beginning, other) => {
      const matches = keyPart('f', other).startsWith(keyPartPrefix('f', beginning));
      expect(matches).toBe(other.startsWith(beginning));
    }),
    runs,
  );
});

test('equal numbers have the same text', () => {
  expect(orderedNumber(100)).toBe(orderedNumber(100n));
  expect(orderedNumber(-0)).toBe(orderedNumber(0));
  expect(orderedNumber(0n)).toBe(orderedNumber(0));
});

test.each([
  ['a missing value', undefined, 'is missing'],
  ['null', null, 'must be a string'],
  ['a boolean', true, 'must be a string'],
  ['NaN', Number.NaN, 'finite'],
  ['infinity', -Infinity, 'finite'],
  ['an integer beyond 2^53', 2 ** 53, 'bigint'],
  ['a lone surrogate', 'a\ud800', 'lone surrogate'],
])('refuses %s as part of a key', (_, value, problem) => {
  expect(() => keyPart('id', value)).toThrow(
    expect.objectContaining({ code: 'invalid-key', field: 'id', message: expect.stringContaining(problem) }),
  );
});

test('a prefix must be text', () => {
  expect(() => keyPartPrefix('id', 1)).toThrow(expect.objectContaining({ code: 'invalid-key' }));
});

test('refuses a key by its length in bytes', () => {
  const compose = composer('', ['id'], 30);
  expect(compose({ id: 'x'.repeat(29) })).toHaveLength(30);
  expect(() => compose({ id: 'x'.repeat(30) })).toThrow('31 bytes, the limit is 30');
  expect(() => compose({ id: '한'.repeat(10) })).toThrow('31 bytes, the limit is 30');
});
