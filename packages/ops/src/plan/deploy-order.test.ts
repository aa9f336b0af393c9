import { expect, test } from '@jest/globals';
import { deployOrder } from './deploy-order.ts';
import type { Template } from './template.ts';

/** A template that exports and imports the given names. */
function template(exported: string[], imported: string[] = []): Template {
  return {
    Resources: {
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: { X: imported.map((name) => ({ 'Fn::ImportValue': name })) },
      },
    },
    Outputs: Object.fromEntries(exported.map((name) => [name, { Value: name, Export: { Name: name } }])),
  };
}

const parametersOf = () => ({ account: '123456789012', region: 'ap-northeast-2' });
const order = (deployed: [string, Template][], packaged: [string, Template][]) =>
  deployOrder({ deployed: new Map(deployed), packaged: new Map(packaged), parametersOf });

test('deploys exporters before importers', () => {
  expect(
    order(
      [],
      [
        ['users', template([], ['api'])],
        ['platform', template(['api'])],
      ],
    ),
  ).toEqual([['platform'], ['users']]);
});

test('deploys an importer that stops importing before the service that removes the export', () => {
  const deployed: [string, Template][] = [
    ['platform', template(['api', 'old'])],
    ['users', template([], ['api', 'old'])],
  ];
  const packaged: [string, Template][] = [
    ['platform', template(['api'])],
    ['users', template([], ['api'])],
  ];
  expect(order(deployed, packaged)).toEqual([['users'], ['platform']]);
});

test('deploys the other importers after the service that adds an export', () => {
  const deployed: [string, Template][] = [
    ['platform', template(['old'])],
    ['users', template([], ['old'])],
  ];
  const packaged: [string, Template][] = [
    ['auth', template([], ['new'])],
    ['platform', template(['new'])],
    ['users', template([])],
  ];
  expect(order(deployed, packaged)).toEqual([['users'], ['platform'], ['auth']]);
});

test('refuses to exchange one export for another in a single deployment', () => {
  const deployed: [string, Template][] = [
    ['platform', template(['old'])],
    ['users', template([], ['old'])],
  ];
  const packaged: [string, Template][] = [
    ['platform', template(['new'])],
    ['users', template([], ['new'])],
  ];
  expect(() => order(deployed, packaged)).toThrow(
    /^These services add and remove exports for each other, .*: (platform → users → platform|users → platform → users)\. Break the circle/,
  );
});

test('refuses services that import from each other', () => {
  const circle: [string, Template][] = [
    ['a', template(['x'], ['y'])],
    ['b', template(['y'], ['x'])],
  ];
  expect(() => order([], circle)).toThrow(
    expect.objectContaining({
      exitCode: 4,
      message: expect.stringMatching(/^These services import from each other, .*: a → b → a\./),
    }),
  );
});
