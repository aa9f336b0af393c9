import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from '@jest/globals';
import { accounts, newAccount, useOwnTable } from './accounts.ts';

beforeAll(useOwnTable);

test('items that another tool stored are tolerated, and can be taken over', async () => {
  const raw = new DynamoDB();
  const TableName = accounts.model.table();
  const old = { team: 'legacy', id: 1 };
  const key = { pk: { S: accounts.model.composePartition(old) }, sk: { S: accounts.model.composeSort(old) } };
  await raw.putItem({
    TableName,
    Item: { ...key, team: { S: 'legacy' }, id: { N: '1' }, email: { S: 'legacy@x' } },
  });
  await raw.putItem({ TableName, Item: { pk: key.pk, sk: { S: 'something else' }, any: { BOOL: true } } });
  expect((await accounts.find.ofTeam({ team: 'legacy' })).items).toEqual([{ ...old, email: 'legacy@x' }]);
  expect(await accounts.update(old, { email: 'new@x' })).toMatchObject({ email: 'new@x', version: 1 });
  await expect(accounts.create(newAccount({ email: 'new@x' }))).rejects.toMatchObject({
    code: 'unique-taken',
  });
  expect(await accounts.delete(old)).toMatchObject({ email: 'new@x' });
  raw.destroy();
});
