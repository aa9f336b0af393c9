import { expect, test } from '@jest/globals';
import { entity } from '../index.ts';
import { checkFields } from './check-fields.ts';

interface Car {
  plate: string;
  owner?: string;
  year?: number | bigint;
  photo?: Uint8Array;
}

const { model } = entity<Car>()('car', {
  table: 'cars',
  key: { pk: ['plate'] },
  find: {
    byOwner: { index: 'byOwner', pk: ['owner'], sk: ['year'] },
    byPhoto: { index: 'byPhoto', pk: ['photo'] },
  },
  types: { year: 'number', photo: 'binary' },
});

const check = (fields: object) => () => checkFields(model, { ...fields }, { plate: 'p' });

test.each<[string, Omit<Car, 'plate'>]>([
  ['values of the declared types', { owner: 'o', year: 1, photo: new Uint8Array(1) }],
  ['a bigint for a number', { year: 10n }],
  ['text of the maximum length in bytes', { owner: '한'.repeat(682) }],
  ['no value at all', {}],
])('an index holds %s', (_, fields) => {
  expect(check(fields)).not.toThrow();
});

test.each<[string, string, object]>([
  ['owner', 'must be string', { owner: 1 }],
  ['owner', 'must be string', { owner: new Uint8Array(1) }],
  ['owner', 'must be string', { owner: null }],
  ['owner', 'must not be empty', { owner: '' }],
  ['owner', 'must have at most 2048 bytes, got 2049', { owner: '한'.repeat(683) }],
  ['year', 'must be a number', { year: '1' }],
  ['photo', 'must be binary', { photo: 'x' }],
  ['photo', 'must not be empty', { photo: new Uint8Array() }],
])('an index refuses %s with the reason that it %s', (field, problem, fields) => {
  expect(check(fields)).toThrow(
    expect.objectContaining({
      code: 'invalid-key',
      field,
      message: expect.stringContaining(`"${field}" ${problem}`),
    }),
  );
});

test.each(['pk', 'sk', '_entity', '_write', '_cause'])('%s is reserved for a system attribute', (name) => {
  expect(check({ [name]: 'x' })).toThrow(expect.objectContaining({ code: 'invalid-item', path: name }));
});
