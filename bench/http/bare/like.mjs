// @ts-check
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { client, json, matchTable as TableName } from './client.mjs';
import { count } from './count.mjs';

/** @param {{ pk: string; sk: string }} Key */
const get = async (Key) => (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

/** @param {import('aws-lambda').APIGatewayProxyEventV2} event */
export async function like({ pathParameters, headers }) {
  const { userId: otherId = '' } = pathParameters ?? {};
  const { caller = '' } = headers;
  await count(TableName, 'likes', caller);
  const [lowId = '', highId = ''] = [caller, otherId].sort();
  const pairKey = { pk: `${lowId}#${highId}#`, sk: 'pair#' };
  const blockKey = { pk: pairKey.pk, sk: 'blockedPair#' };
  const personKeys = [caller, otherId].map((userId) => ({ pk: `${userId}#`, sk: 'person#' }));
  const [pair, block, ...people] = await Promise.all([pairKey, blockKey, ...personKeys].map(get));
  if (pair || block || people.some((person) => !person)) throw new Error('They cannot be liked.');
  const now = new Date().toISOString();
  const relation = (/** @type {string} */ one, /** @type {string} */ other, /** @type {string} */ list) => ({
    Put: {
      TableName,
      Item: {
        pk: `${one}#`,
        sk: `relation#${other}#`,
        _entity: 'relation',
        userId: one,
        otherId: other,
        list,
        since: now,
      },
    },
  });
  await client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName,
            Item: {
              ...pairKey,
              _entity: 'pair',
              lowId,
              highId,
              [caller === lowId ? 'low' : 'high']: 'liked',
              version: 1,
              createdAt: now,
              updatedAt: now,
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        relation(caller, otherId, 'likes'),
        relation(otherId, caller, 'received'),
        ...personKeys.map((Key) => ({
          ConditionCheck: {
            TableName,
            Key,
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#left)',
            ExpressionAttributeNames: { '#left': 'left' },
          },
        })),
        { ConditionCheck: { TableName, Key: blockKey, ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
    }),
  );
  return json(200, { userId: otherId, matched: false });
}
