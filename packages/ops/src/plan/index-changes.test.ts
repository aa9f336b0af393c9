import { expect, test } from '@jest/globals';
import { indexChanges, requireOneIndexChange } from './index-limit.ts';
import { planBetween } from './plan.ts';
import type { Template } from './template.ts';

/** A table with indexes, each by the attribute that it is named after unless another is given. */
const table = (...indexes: (string | [name: string, attribute: string])[]): Template => ({
  Resources: {
    UsersTable: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'moim-dev-users',
        GlobalSecondaryIndexes: indexes.map((index) => {
          const [IndexName, AttributeName] = typeof index === 'string' ? [index, index] : index;
          return {
            IndexName,
            KeySchema: [{ AttributeName, KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          };
        }),
      },
    },
  },
});

const check = (deployed: Template, packaged: Template) => () =>
  requireOneIndexChange(planBetween('users', deployed, packaged), packaged);

test('accepts one created or one deleted index per table', () => {
  expect(check(table('a'), table('a', 'b'))).not.toThrow();
  expect(check(table('a', 'b'), table('b'))).not.toThrow();
  expect(check(table('a'), table('a'))).not.toThrow();
});

test('refuses two new indexes of one table, naming both', () => {
  expect(check(table(), table('byName', 'byCity'))).toThrow(
    /^users's UsersTable creates byName and creates byCity, but AWS creates or deletes only one index/,
  );
});

test('counts an index with a new key as deleted and created', () => {
  expect(indexChanges(table(['a', 'x']), table(['a', 'y']), 'UsersTable')).toEqual([
    'deletes a',
    'creates a',
  ]);
  expect(check(table(['a', 'x']), table(['a', 'y']))).toThrow(/deletes a and creates a/);
});
