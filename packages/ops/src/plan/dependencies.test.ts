import { expect, test } from '@jest/globals';
import { circleIn, dependenciesOf, dependentsOf, exportsOf, importsOf, wavesOf } from './dependencies.ts';
import type { Json, Template } from './template.ts';

const parameters = { account: '123456789012', region: 'ap-northeast-2', stackName: 'moim-users-dev' };
const parametersOf = () => parameters;

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
  expect(importsOf(template('own', 'a', 'b'), parameters)).toEqual(['a', 'b']);
});

test('orders services after the services that they import from', () => {
  expect(wavesOf(dependenciesOf(templates, parametersOf))).toEqual([
    ['platform'],
    ['users', 'docs'],
    ['match'],
  ]);
});

test('resolves names with Fn::Sub, Fn::Join and Ref', () => {
  const sub = (text: string): Json => ({ 'Fn::Sub': text.replaceAll('<', '$' + '{').replaceAll('>', '}') });
  const joined: Json = { 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, 'table']] };
  const resources = {
    Fn: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        A: { 'Fn::ImportValue': sub('moim-platform-<AWS::Region>') },
        B: { 'Fn::ImportValue': joined },
      },
    },
    Unknown: { Type: 'AWS::Lambda::Function', Properties: { C: { 'Fn::ImportValue': sub('moim-<Fn>') } } },
  };
  expect(importsOf({ Resources: resources }, parameters)).toEqual([
    'moim-platform-ap-northeast-2',
    'moim-users-dev-table',
  ]);
  const outputs = { Table: { Value: 'x', Export: { Name: sub('<AWS::StackName>-table') } } };
  expect([...exportsOf({ Resources: {}, Outputs: outputs }, parameters)]).toEqual([
    ['moim-users-dev-table', 'x'],
  ]);
});

test('finds a circle of dependencies, and no order for it', () => {
  const circle = new Map([
    ['c', ['a']],
    ['a', ['b']],
    ['b', ['a']],
  ]);
  expect([wavesOf(circle), circleIn(circle)]).toEqual([undefined, ['a', 'b']]);
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
  expect(dependentsOf(services, dependenciesOf(templates, parametersOf))).toEqual(waves);
});
