// @ts-check
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { client } from './client.mjs';

/**
 * Counts a request of a caller, as a limit does.
 *
 * @param {string | undefined} TableName
 * @param {string} name
 * @param {string} caller
 */
export async function count(TableName, name, caller) {
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: `${name}#${caller}#`, sk: 'limit#' },
      UpdateExpression: 'SET expiresAt = :at ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :max',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':at': Math.floor(Date.now() / 1000), ':one': 1, ':max': 1_000_000 },
      ReturnValues: 'ALL_NEW',
    }),
  );
}
