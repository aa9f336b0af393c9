import { expect, test } from '@jest/globals';
import { describeIndexChanges, stepsBeforeDeployment, stepsBeforeRollback } from './index-steps.ts';
import { planBetween } from './plan.ts';
import type { Json, Template } from './template.ts';

const attribute = (AttributeName: string): Json => ({ AttributeName, AttributeType: 'S' });

/** A function of the given version, and a table with an index for each of the given attributes. */
const version = (code: string, indexes: string[], id = 'UsersTable'): Template => ({
  Resources: {
    Fn: { Type: 'AWS::Lambda::Function', Properties: { Code: code } },
    [id]: {
      Type: 'AWS::DynamoDB::Table',
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: 'moim-dev-users',
        AttributeDefinitions: ['pk', ...indexes].map(attribute),
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        ...(indexes.length > 0 && {
          GlobalSecondaryIndexes: indexes.map((AttributeName) => ({
            IndexName: AttributeName,
            KeySchema: [{ AttributeName, KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          })),
        }),
      },
    },
  },
});
const merged = (...templates: Template[]): Template => ({
  Resources: Object.assign({}, ...templates.map(({ Resources }) => Resources)),
});

const planOf = (deployed: Template, packaged: Template) => planBetween('users', deployed, packaged);
const deploying = (deployed: Template, packaged: Template) =>
  stepsBeforeDeployment(planOf(deployed, packaged), packaged);
const rollingBack = (deployed: Template, earlier: Template) =>
  stepsBeforeRollback(planOf(deployed, earlier), earlier);

test('creates all new indexes but the last before the deployment, one per update', () => {
  const steps = deploying(version('1', ['a']), version('2', ['a', 'b', 'c', 'd']));
  expect(steps).toEqual([
    { changes: ['UsersTable creates b'], template: version('1', ['a', 'b']) },
    { changes: ['UsersTable creates c'], template: version('1', ['a', 'b', 'c']) },
  ]);
});

test('creates the new index before the deployment deletes the old one', () => {
  const steps = deploying(version('1', ['a']), version('2', ['b']));
  expect(steps).toEqual([{ changes: ['UsersTable creates b'], template: version('1', ['a', 'b']) }]);
});

test('adds no update for one index, for a new table or for a service that is new', () => {
  expect(deploying(version('1', []), version('2', ['a']))).toEqual([]);
  expect(deploying(version('1', ['a', 'b']), version('2', ['b']))).toEqual([]);
  expect(deploying({ Resources: {} }, version('1', ['a', 'b']))).toEqual([]);
  const first = { service: 'users', kind: 'first', changes: [] } as const;
  expect(stepsBeforeDeployment({ ...first, changes: [] }, version('1', ['a', 'b']))).toEqual([]);
});

test('changes the indexes of several tables side by side', () => {
  const deployed = merged(version('1', []), version('1', [], 'OrdersTable'));
  const steps = deploying(
    deployed,
    merged(version('2', ['a', 'b', 'c']), version('2', ['d', 'e'], 'OrdersTable')),
  );
  expect(steps.map(({ changes }) => changes)).toEqual([
    ['UsersTable creates a', 'OrdersTable creates d'],
    ['UsersTable creates b'],
  ]);
  expect(steps[1]?.template).toEqual(merged(version('1', ['a', 'b']), version('1', ['d'], 'OrdersTable')));
});

test('rolls back the code before it deletes the indexes that the code uses', () => {
  const steps = rollingBack(version('2', ['a', 'b', 'c']), version('1', ['a']));
  expect(steps).toEqual([
    { changes: ['rolling back all but the deletion of indexes'], template: version('1', ['a', 'b', 'c']) },
    { changes: ['UsersTable deletes b'], template: version('1', ['a', 'c']) },
  ]);
  expect(rollingBack(version('2', ['a']), version('1', []))).toHaveLength(1);
});

test('creates the indexes of the earlier code before it rolls back', () => {
  const steps = rollingBack(version('2', []), version('1', ['a', 'b']));
  expect(steps).toEqual([{ changes: ['UsersTable creates a'], template: version('2', ['a']) }]);
  expect(rollingBack(version('2', ['a']), version('1', ['a']))).toEqual([]);
});

test('says which tables take several updates', () => {
  const [deployed, packaged] = [version('1', ['a']), version('2', ['b', 'c'])];
  expect(describeIndexChanges(planOf(deployed, packaged), packaged)).toEqual([
    '  UsersTable creates b, creates c, deletes a: 3 updates in sequence, as AWS changes one index at a time',
  ]);
  expect(describeIndexChanges(planOf(deployed, version('2', [])), version('2', []))).toEqual([]);
});
