import { LocalFailure, reasonOf } from '../core/failure.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { startCommand } from '../core/start-command.ts';
import type { Changing } from '../emulator.ts';
import { AwsRefusal } from '../protocols/aws-json-request.ts';
import { updateIndexes } from './indexes.ts';
import { dynamoDbRequest } from './request.ts';

/** The properties of AWS::DynamoDB::Table that DynamoDB Local supports. */
function createInput(properties: JsonObject): object {
  const { TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } =
    properties;
  const stream = objectOf(properties.StreamSpecification);
  // JSON drops undefined fields.
  return {
    TableName,
    AttributeDefinitions,
    KeySchema,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    StreamSpecification: stream.StreamViewType ? { StreamEnabled: true, ...stream } : undefined,
    BillingMode: 'PAY_PER_REQUEST',
  };
}

async function updateTable(endpoint: string, properties: JsonObject, changing: Changing): Promise<void> {
  const TableName = stringOf(properties.TableName);
  const table = objectOf((await dynamoDbRequest(endpoint, 'DescribeTable', { TableName })).Table);
  if (JSON.stringify(table.KeySchema) !== JSON.stringify(properties.KeySchema)) {
    throw new LocalFailure(
      `The table ${TableName} has another key schema in the local data. Empty the local data with \`${startCommand('--reset')}\`. On AWS this change needs a new table.`,
    );
  }
  await enableStream(endpoint, properties, table);
  await updateIndexes(endpoint, properties, table, changing);
}

async function enableStream(endpoint: string, properties: JsonObject, table: JsonObject): Promise<void> {
  const wanted = objectOf(properties.StreamSpecification);
  if (!wanted.StreamViewType || objectOf(table.StreamSpecification).StreamEnabled === true) return;
  const StreamSpecification = { StreamEnabled: true, ...wanted };
  await dynamoDbRequest(endpoint, 'UpdateTable', { TableName: properties.TableName, StreamSpecification });
}

async function enableTtl(endpoint: string, properties: JsonObject): Promise<void> {
  const TimeToLiveSpecification = objectOf(properties.TimeToLiveSpecification);
  if (!TimeToLiveSpecification.AttributeName) return;
  const { TableName } = properties;
  // Enabling it twice is an error.
  await dynamoDbRequest(endpoint, 'UpdateTimeToLive', { TableName, TimeToLiveSpecification }).catch(() => {});
}

/**
 * Creates the table of an AWS::DynamoDB::Table, or updates the stream and indexes of the existing one.
 *
 * @throws LocalFailure when the existing table has another key schema, or DynamoDB Local refuses the properties
 */
export async function makeTable(
  endpoint: string,
  properties: JsonObject,
  changing: Changing = () => {},
): Promise<void> {
  try {
    await dynamoDbRequest(endpoint, 'CreateTable', createInput(properties));
  } catch (error) {
    if (error instanceof AwsRefusal && error.code === 'ResourceInUseException') {
      await updateTable(endpoint, properties, changing);
    } else {
      throw new LocalFailure(`The table ${properties.TableName} cannot be created: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
  await enableTtl(endpoint, properties);
}
