import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Item } from '../model/item.ts';
import { ExactNumber } from './exact-number.ts';
import { numberFromText } from './number.ts';
import { readItem } from './read.ts';
import { writeRequest } from './request.ts';
import { readBody, readResponse } from './response.ts';
import { itemBytes } from './size.ts';
import { writeItem } from './write.ts';

const throughText = (item: Item): Item => readItem(JSON.parse(writeItem(item)));

const exact = fc.oneof(
  fc
    .double({ noNaN: true, min: -1e125, max: 1e125 })
    .filter((n) => Number.isSafeInteger(n) || (!Number.isInteger(n) && Math.abs(n) >= 1e-130))
    .map((n) => n + 0),
  fc.maxSafeInteger(),
  fc.bigInt({ min: 10n ** 18n, max: 10n ** 37n }),
);
const text = fc.string({ unit: 'binary' });
const { item } = fc.letrec<{ item: Item; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    exact,
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.uniqueArray(text, { minLength: 1 }).map((members) => new Set(members)),
    fc.uniqueArray(fc.integer(), { minLength: 1 }).map((members) => new Set(members)),
    fc.uint8Array().map((bytes) => new Set([bytes])),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('item'),
  ),
  item: fc.dictionary(
    fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('__proto__')),
    tie('value'),
    {
      maxKeys: 5,
      noNullPrototype: true,
    },
  ),
}));

test('every value is read as it was written', () => {
  fc.assert(
    fc.property(item, (given) => expect(throughText(given)).toEqual(given)),
    { numRuns: 1_000 },
  );
});

test('the computed size matches the text, within what DynamoDB adds for structure', () => {
  fc.assert(
    fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (given) => {
      const bytes = Object.entries(given).reduce(
        (sum, [name, value]) => sum + Buffer.byteLength(name + value),
        0,
      );
      expect(itemBytes(given)).toBe(bytes);
    }),
  );
  const all = {
    n: 12345,
    neg: -1.5,
    b: true,
    z: null,
    l: ['a', 1],
    m: { k: 'v', u: undefined },
    s: new Set(['ab', 'c']),
    y: new Uint8Array(5),
  };
  expect(itemBytes(all)).toBe(
    1 + 4 + 3 + 3 + 1 + 1 + 1 + 1 + (1 + 3 + 2 + 3) + (1 + 3 + 3) + (1 + 3) + (1 + 5),
  );
});

describe('numbers', () => {
  test.each([
    ['1', 1],
    ['-0.5', -0.5],
    ['1E+2', 100],
    ['0.10', 0.1],
    ['-0.000000150000000000', -1.5e-7],
    ['2.50000000000000000E-9', 2.5e-9],
    ['500000000000000000E-17', 5],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-123456789012345678901234567890', -123456789012345678901234567890n],
  ])('reads %s exactly', (stored, expected) => {
    expect(numberFromText(stored)).toBe(expected);
  });

  test('a decimal with too many digits keeps its text, and can be written again', () => {
    const read = numberFromText('0.12345678901234567890123');
    expect(read).toBeInstanceOf(ExactNumber);
    expect(String(read)).toBe('0.12345678901234567890123');
    expect(writeItem({ n: read, s: new Set([read]) })).toBe(
      '{"n":{"N":"0.12345678901234567890123"},"s":{"NS":["0.12345678901234567890123"]}}',
    );
  });

  test.each([
    ['not a number', Number.NaN],
    ['infinite', Infinity],
    ['too small', 1e-131],
    ['too large', 1e126 + 0.5],
    ['an integer beyond 2^53', 2 ** 60],
    ['a bigint of too many digits', 10n ** 38n + 1n],
  ])('refuses %s', (_, n) => {
    expect(() => writeItem({ a: { b: [n] } })).toThrow(
      expect.objectContaining({ code: 'invalid-item', path: 'a.b[0]' }),
    );
  });
});

describe('values that cannot be stored', () => {
  test.each([
    ['a date', new Date()],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a lone surrogate', '\udc00'],
    ['a set of mixed types', new Set([1, 'a'])],
    ['a set of maps', new Set([{}])],
    ['an object of a class without a name', Object.create(Object.create(null))],
    ['a hole in a list', [undefined]],
    ['an empty set in a list', [new Set()]],
  ])('refuses %s without showing it', (_, value) => {
    expect(() => writeItem({ secret: value })).toThrow(
      expect.objectContaining({ code: 'invalid-item', message: expect.stringMatching(/^"secret/) }),
    );
  });

  test('leaves out values that mean a missing field', () => {
    expect(writeItem({ a: undefined, b: new Set(), c: { d: undefined } })).toBe('{"c":{"M":{}}}');
  });
});

test('never leaves out a value that an expression refers to', () => {
  expect(writeRequest({ ExpressionAttributeValues: { ':v0': new Set() }, Other: undefined })).toBe(
    '{"ExpressionAttributeValues":{":v0":{"NULL":true}}}',
  );
});

test('reads every member of a response that holds items', () => {
  const wire = { id: { N: '1' } };
  const plain = { id: 1 };
  expect(
    readResponse({
      Responses: { t: [structuredClone(wire)] },
      UnprocessedKeys: { t: { Keys: [structuredClone(wire)] } },
      UnprocessedItems: {
        t: [
          { PutRequest: { Item: structuredClone(wire) } },
          { DeleteRequest: { Key: structuredClone(wire) } },
        ],
      },
      CancellationReasons: [{ Code: 'None' }, { Item: structuredClone(wire) }],
      Attributes: structuredClone(wire),
      Count: 3,
      Nothing: null,
    }),
  ).toEqual({
    Responses: { t: [plain] },
    UnprocessedKeys: { t: { Keys: [plain] } },
    UnprocessedItems: { t: [{ PutRequest: { Item: plain } }, { DeleteRequest: { Key: plain } }] },
    CancellationReasons: [{ Code: 'None' }, { Item: plain }],
    Attributes: plain,
    Count: 3,
    Nothing: null,
  });
  expect(readResponse({ Responses: [{ Item: wire }, {}] })).toEqual({ Responses: [{ Item: plain }, {}] });
});

describe('reading a response in one pass', () => {
  const kept = { pk: 'p"#', sk: 's\\#', _entity: 'e', _write: 'w' };
  const bodyOf = (items: readonly Item[], more = '') =>
    `{"Count":${items.length},"Items":[${items.map((each) => writeItem({ ...kept, ...each })).join(',')}],"ScannedCount":1${more}}`;

  test('gives the same result as JSON.parse', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const text = bodyOf(items);
        expect(readBody(text)).toEqual(readResponse(JSON.parse(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('returns the position, the counts and the stored keys', () => {
    const text = bodyOf(
      [{ a: 1 }, {}],
      ',"LastEvaluatedKey":{"pk":{"S":"x"}},"ConsumedCapacity":{"CapacityUnits":0.5}',
    );
    expect(readBody(text)).toEqual({
      Count: 2,
      ScannedCount: 1,
      Items: [{ a: 1 }, {}],
      StoredKeys: [
        { pk: kept.pk, sk: kept.sk },
        { pk: kept.pk, sk: kept.sk },
      ],
      LastEvaluatedKey: { pk: 'x' },
      ConsumedCapacity: { CapacityUnits: 0.5 },
    });
  });

  test('falls back to JSON.parse for JSON in another form than DynamoDB writes', () => {
    expect(readBody('{"Items": [ {"a" : {"S":"x"}} ]}')).toMatchObject({ Items: [{ a: 'x' }] });
    expect(readBody('{"Items":[{"a":{ "S":"x"}}]}')).toMatchObject({ Items: [{ a: 'x' }] });
    expect(() => readBody('{"Items":[{"a":{"S":"x')).toThrow(SyntaxError);
  });
});
