import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDB, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { TableDefinition } from './table-definition.ts';

/**
 * Creates a table on DynamoDB Local, where CloudFormation does not. Leaves an existing table as it is.
 *
 * @returns as soon as the table is active
 */
export async function ensureTable(definition: TableDefinition): Promise<void> {
  const { TimeToLiveSpecification, StreamSpecification, ...table } = definition;
  // Table operations need the SDK's own codec, and so a separate client.
  const client = new DynamoDB();
  const TableName = table.TableName;
  try {
    await client.createTable({
      TableName,
      BillingMode: table.BillingMode,
      AttributeDefinitions: [...table.AttributeDefinitions],
      KeySchema: [...table.KeySchema],
      ...(table.GlobalSecondaryIndexes && {
        GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({
          ...index,
          KeySchema: [...index.KeySchema],
        })),
      }),
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    });
    while ((await client.describeTable({ TableName })).Table?.TableStatus !== 'ACTIVE') await wait(50);
    if (TimeToLiveSpecification) await client.updateTimeToLive({ TableName, TimeToLiveSpecification });
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}
