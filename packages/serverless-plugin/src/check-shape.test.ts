import { expect, test } from '@jest/globals';
import { checkShape } from './check-shape.cjs';
import { mappingAt } from './mapping.cjs';

const shape = { provider: { timeout: 'number', stage: 'text' }, table: 'mapping' } as const;
const check = (value: unknown) => () => checkShape(value, shape, 'a.yml');

test('accepts a file of its shape, with any other keys', () => {
  expect(check({ provider: { timeout: 3, stage: 'dev', more: [] }, table: {}, other: 1 })).not.toThrow();
});

test('names the first value of a file that differs from its shape', () => {
  expect(check({ provider: { timeout: 'long', stage: 'dev' }, table: {} })).toThrow(
    'a.yml: provider.timeout must be a number, got "long"',
  );
  expect(check({ provider: { timeout: 3, stage: 'dev' } })).toThrow(
    'a.yml: table must be a mapping, got undefined',
  );
  expect(check(['provider'])).toThrow('a.yml must be a mapping, got ["provider"]');
});

test('reads the mapping under some keys, which is empty if the file leaves it out', () => {
  expect(mappingAt({ custom: { params: { a: 1 } } }, 'a.yml', 'custom', 'params')).toEqual({ a: 1 });
  expect(mappingAt({}, 'a.yml', 'custom', 'params')).toEqual({});
  expect(() => mappingAt({ custom: { params: [1] } }, 'a.yml', 'custom', 'params')).toThrow(
    'a.yml: custom.params must be a mapping, got [1]',
  );
});
