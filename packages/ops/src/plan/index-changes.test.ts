import { expect, test } from '@jest/globals';
import { indexChanges, refuseReplacedIndexes } from './index-changes.ts';
import { planBetween } from './plan.ts';
import type { Resource, Template } from './template.ts';

/** A table with indexes, each by the attribute that it is named after unless another is given. */
const table = (...indexes: (string | [name: string, attribute: string])[]): Resource => ({
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
});
const templateOf = (UsersTable: Resource): Template => ({ Resources: { UsersTable } });
const refuse = (deployed: Resource, packaged: Resource) => () =>
  refuseReplacedIndexes(
    planBetween('users', templateOf(deployed), templateOf(packaged)),
    templateOf(packaged),
  );

test('lists the indexes that are created and deleted, creations first', () => {
  const changes = indexChanges(table('a', 'b'), table('b', 'c', 'd'));
  expect(changes.map(({ kind, index }) => `${kind} ${index.IndexName}`)).toEqual([
    'creates c',
    'creates d',
    'deletes a',
  ]);
  expect(indexChanges(undefined, table())).toEqual([]);
});

test('refuses another key of an index, and says what to type instead', () => {
  expect(refuse(table(['a', 'x']), table(['a', 'y']))).toThrow(
    /^users's UsersTable gives the index a another key or projection\. .* Give it a new name, such as a2, and deploy that/,
  );
});

test('accepts any number of created and deleted indexes', () => {
  expect(refuse(table('a', 'b'), table('b', 'c', 'd'))).not.toThrow();
  expect(refuse(table('a'), table('a'))).not.toThrow();
});
