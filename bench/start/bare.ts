import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** The smallest handler that reads an item, which start-up is compared with. */
export const handler = () => client.send(new GetItemCommand({ TableName: 'table', Key: {} }));
