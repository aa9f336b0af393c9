import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../core/json.ts';
import { patternOf } from './pattern.ts';

const event = {
  source: 'shop.users',
  'detail-type': 'users.user.deleted',
  resources: ['arn:a', 'arn:b'],
  detail: {
    name: 'Mina',
    age: 30,
    active: true,
    ip: '10.0.0.17',
    ip6: '2001:db8::17',
    nothing: null,
    address: { city: 'Seoul', zip: '04524' },
    orders: [
      { id: 'a', total: 5 },
      { id: 'b', total: 50 },
    ],
    tags: [],
  },
};

const detail = (pattern: JsonObject): JsonObject => ({ detail: pattern });

const fits: [string, JsonObject][] = [
  ['a plain value among alternatives', { source: ['x', 'shop.users'] }],
  ['two fields', { source: ['shop.users'], 'detail-type': ['users.user.deleted'] }],
  ['a nested value', detail({ address: { city: ['Seoul'] } })],
  ['an element of a list', { resources: ['arn:b'] }],
  ['a field of an object in a list', detail({ orders: { total: [{ numeric: ['>', 10] }] } })],
  ['a number', detail({ age: [30] })],
  ['a truth value', detail({ active: [true] })],
  ['null', detail({ nothing: [null] })],
  ['prefix', detail({ name: [{ prefix: 'Mi' }] })],
  ['prefix, ignoring case', detail({ name: [{ prefix: { 'equals-ignore-case': 'mI' } }] })],
  ['suffix', detail({ name: [{ suffix: 'na' }] })],
  ['suffix, ignoring case', detail({ name: [{ suffix: { 'equals-ignore-case': 'NA' } }] })],
  ['an empty suffix', detail({ name: [{ suffix: '' }] })],
  ['equals-ignore-case', detail({ name: [{ 'equals-ignore-case': 'mINA' }] })],
  ['anything-but one', detail({ name: [{ 'anything-but': 'Lee' }] })],
  ['anything-but several', detail({ age: [{ 'anything-but': [29, 31] }] })],
  ['anything-but a prefix', detail({ name: [{ 'anything-but': { prefix: 'Le' } }] })],
  ['anything-but several suffixes', detail({ name: [{ 'anything-but': { suffix: ['x', 'y'] } }] })],
  ['anything-but, ignoring case', detail({ name: [{ 'anything-but': { 'equals-ignore-case': ['lee'] } }] })],
  ['numeric =', detail({ age: [{ numeric: ['=', 30] }] })],
  ['numeric range', detail({ age: [{ numeric: ['>', 0, '<=', 30] }] })],
  ['numeric <', detail({ age: [{ numeric: ['<', 30.5] }] })],
  ['numeric >=', detail({ age: [{ numeric: ['>=', 30] }] })],
  ['exists', detail({ name: [{ exists: true }] })],
  ['not there', detail({ email: [{ exists: false }] })],
  ['not there, deep', detail({ address: { street: [{ exists: false }] } })],
  ['an empty list is not there', detail({ tags: [{ exists: false }] })],
  ['wildcard', detail({ name: [{ wildcard: 'M*a' }] })],
  ['wildcard takes nothing too', detail({ name: [{ wildcard: '*Mina*' }] })],
  ['cidr', detail({ ip: [{ cidr: '10.0.0.0/24' }] })],
  ['cidr, IPv6', detail({ ip6: [{ cidr: '2001:db8::/32' }] })],
  ['$or', { $or: [{ source: ['x'] }, { 'detail-type': [{ prefix: 'users.' }] }] }],
  ['$or inside', detail({ $or: [{ age: [1] }, { name: ['Mina'] }] })],
];

test.each(fits)('a pattern matches: %s', (_what, pattern) => expect(patternOf(pattern)(event)).toBe(true));

const misses: [string, JsonObject][] = [
  ['another value', { source: ['shop.auth'] }],
  ['text for a number', detail({ age: ['30'] })],
  ['one of two fields', { source: ['shop.users'], 'detail-type': ['x'] }],
  ['what is not there', detail({ email: ['x'] })],
  ['anything-but of what is not there', detail({ email: [{ 'anything-but': 'x' }] })],
  ['anything-but what it is', detail({ name: [{ 'anything-but': ['Lee', 'Mina'] }] })],
  ['anything-but its prefix', detail({ name: [{ 'anything-but': { prefix: 'Mi' } }] })],
  ['prefix in another case', detail({ name: [{ prefix: 'mi' }] })],
  ['prefix of a number', detail({ age: [{ prefix: '3' }] })],
  ['numeric out of range', detail({ age: [{ numeric: ['>', 30, '<', 40] }] })],
  ['numeric of text', detail({ name: [{ numeric: ['>', 0] }] })],
  ['exists false of what is there', detail({ name: [{ exists: false }] })],
  ['wildcard with a dot in it', detail({ name: [{ wildcard: 'M.na' }] })],
  ['$or of nothing that fits', { $or: [{ source: ['x'] }, { source: ['y'] }] }],
  ['inherited names', detail({ constructor: [{ exists: true }] })],
];

test.each(misses)('a pattern does not match: %s', (_what, pattern) =>
  expect(patternOf(pattern)(event)).toBe(false),
);

const refused: [string, Json][] = [
  ['a network without its length', [{ cidr: '10.0.0.0' }]],
  ['a network of no address', [{ cidr: 'home/24' }]],
  ['a network longer than an address', [{ cidr: '10.0.0.0/33' }]],
  ['an unknown condition', [{ matches: 'x' }]],
  ['two conditions in one', [{ prefix: 'a', suffix: 'b' }]],
  ['a plain value without a list', 'x'],
  ['an empty list', []],
  ['a list in a list', [['x']]],
  ['an unknown comparison', [{ numeric: ['~', 1] }]],
  ['half a range', [{ numeric: ['>', 1, '<'] }]],
  ['a prefix that is not a string', [{ prefix: 1 }]],
  ['exists of something else', [{ exists: 'yes' }]],
];

test.each(refused)('an invalid pattern is refused: %s', (_what, given) => {
  expect(() => patternOf({ detail: { field: given } })).toThrow('Event pattern is not valid');
});

test('an empty pattern and a $or with one alternative are refused', () => {
  expect(() => patternOf({})).toThrow('empty');
  expect(() => patternOf({ $or: [{ a: ['x'] }] })).toThrow('$or');
});
