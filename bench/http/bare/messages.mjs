// @ts-check
import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { client, json, chatsTable as TableName } from './client.mjs';
import { count } from './count.mjs';

/** @param {string} chatId */
async function getChat(chatId) {
  const Key = { pk: `${chatId}#`, sk: 'chat#' };
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) throw new Error('There is no such chat.');
  return { Key, chat: Item };
}

/** @param {import('aws-lambda').APIGatewayProxyEventV2} event */
export async function send({ pathParameters, headers, body }) {
  const { chatId = '' } = pathParameters ?? {};
  const { caller = '' } = headers;
  const { text } = JSON.parse(body ?? '');
  await count(TableName, 'messages', caller);
  const { Key, chat } = await getChat(chatId);
  const seq = chat.seq + 1;
  const createdAt = new Date().toISOString();
  const [sender] = Object.entries(chat.members).find(([, userId]) => userId === caller) ?? [''];
  const said = { sender, text, createdAt };
  await client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key,
            UpdateExpression: 'SET seq = :seq, lastMessage = :said, activeAt = :at',
            ConditionExpression:
              'seq = :last AND attribute_not_exists(closedAt) AND members.#sender = :caller',
            ExpressionAttributeNames: { '#sender': sender },
            ExpressionAttributeValues: {
              ':seq': seq,
              ':said': said,
              ':at': createdAt,
              ':last': chat.seq,
              ':caller': caller,
            },
          },
        },
        {
          Put: {
            TableName,
            Item: {
              pk: Key.pk,
              sk: `message#${String(seq).padStart(10, '0')}#`,
              _entity: 'message',
              chatId,
              seq,
              ...said,
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Update: {
            TableName,
            Key: { pk: `${caller}#`, sk: `membership#${chatId}#` },
            UpdateExpression: 'SET readSeq = :seq, activeAt = :at',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':seq': seq, ':at': createdAt },
          },
        },
      ],
    }),
  );
  return json(201, { messageId: `${chatId}-${seq}`, chatId, seq, senderId: caller, text, createdAt });
}

/** @param {import('aws-lambda').APIGatewayProxyEventV2} event */
export async function list({ pathParameters }) {
  const { chatId = '' } = pathParameters ?? {};
  const { Key, chat } = await getChat(chatId);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :message)',
      ExpressionAttributeValues: { ':pk': Key.pk, ':message': 'message#' },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 20,
    }),
  );
  const items = Items.map(({ seq, sender, text, createdAt }) => ({
    messageId: `${chatId}-${seq}`,
    chatId,
    seq,
    senderId: chat.members[sender],
    text,
    createdAt,
  }));
  return json(200, { items });
}
