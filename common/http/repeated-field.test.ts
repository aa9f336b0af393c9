import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatedField } from './repeated-field.ts';

test.each([
  ['{"a":1,"a":1}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a":{"b":[0,{"c":1,"d":[[]],"c":2}]}}', 'a.b.1.c'],
  [' { "a" : "," , "b" : "{" , "a" : null } ', 'a'],
  ['[{"a":1},{"a":1,"a":1}]', '1.a'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['{"":1,"":2}', ''],
  ['{"a":[],"b":{"a":1},"b":2}', 'b'],
])('%s contains the field %j twice', (text, path) => {
  expect(repeatedField(text)).toBe(path);
});

test.each([
  '{"a":"a","b":"a"}',
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
  '{"a":["a","a"]}',
  '{"a":"\\"a\\":1,\\"a\\""}',
  '{"é":1,"e\u0301":2}',
  '"a"',
  '1',
  '[]',
  '{"a\\\\":1,"a":2}',
])('%s contains no field twice', (text) => {
  expect(repeatedField(text)).toBeUndefined();
});

test('no JSON that JSON.stringify writes contains a field twice', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), (text) => {
      expect(repeatedField(JSON.stringify(JSON.parse(text)))).toBeUndefined();
    }),
  );
});

test('a field that is added to any object of a text is found by its path', () => {
  const value = fc.dictionary(fc.string({ unit: 'binary', minLength: 1 }), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(value, fc.nat(), (object, choice) => {
      const names = Object.keys(object);
      const name = names[choice % names.length] ?? '';
      const text = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:0}`;
      expect(repeatedField(`{"outer":[${text}]}`)).toBe(`outer.0.${name}`);
    }),
  );
});

test('the largest body takes some milliseconds, also if it is deep or one long string', () => {
  const size = 256 * 1024;
  const texts = [
    '{"a":'.repeat(size / 6) + 1 + '}'.repeat(size / 6),
    `"${'\\\\'.repeat(size / 2 - 1)}"`,
    `{${Array.from({ length: size / 8 }, (_, index) => `"${index}":1`).join(',')}}`,
  ];
  const started = performance.now();
  for (const text of texts) expect(repeatedField(text)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2000);
});
