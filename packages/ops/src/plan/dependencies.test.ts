import { expect, test } from '@jest/globals';
import { dependenciesOf, dependentsOf, importsOf, wavesOf } from './dependencies.ts';
import type { Json, Template } from './template.ts';

const template = (exported: string, ...imported: string[]): Template => ({
  Resources: Object.fromEntries(
    imported.map((name): [string, { Type: string; Properties: { [key: string]: Json } }] => [
      name,
      {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: { X: { 'Fn::ImportValue': name } } } },
      },
    ]),
  ),
  Outputs: { Own: { Value: 'x', Export: { Name: exported } } },
});

const templates = new Map([
  ['users', template('users-table', 'platform-api', 'platform-api')],
  ['match', template('match-table', 'users-table', 'platform-api')],
  ['platform', template('platform-api')],
  ['docs', template('docs-page', 'platform-api', 'elsewhere')],
]);

test('finds imports at any depth of a template, each once', () => {
  expect(importsOf(template('own', 'a', 'b'))).toEqual(['a', 'b']);
});

test('orders services after the services that they import from', () => {
  expect(wavesOf(dependenciesOf(templates))).toEqual([['platform'], ['users', 'docs'], ['match']]);
});

test('refuses services that import from each other', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['a']],
  ]);
  expect(() => wavesOf(circle)).toThrow('These services import each other in a circle: a, b');
});

test.each([
  [['platform'], [['match'], ['users', 'docs']]],
  [
    ['platform', 'users'],
    [['match'], ['docs']],
  ],
  [['users'], [['match']]],
  [['match', 'docs'], []],
])('lists the dependents of %j in removal order: %j', (services, waves) => {
  expect(dependentsOf(services, dependenciesOf(templates))).toEqual(waves);
});
