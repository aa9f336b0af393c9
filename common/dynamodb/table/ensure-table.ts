import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDB, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { TableDefinition } from './table-definition.ts';

/**
 * Makes a table where CloudFormation does not: on DynamoDB Local. One that is there already is left as it is.
 *
 * @returns when the table takes requests
 */
export async function ensureTable(definition: TableDefinition): Promise<void> {
  const { TimeToLiveSpecification, StreamSpecification, ...table } = definition;
  // A client of its own: table operations do not go through the layer's codec.
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
