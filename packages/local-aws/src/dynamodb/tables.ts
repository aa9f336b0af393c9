import { LocalFailure, reasonOf } from '../core/failure.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { AwsRefusal } from '../protocols/aws-json-request.ts';
import { bringIndexes } from './indexes.ts';
import { dynamoDbRequest } from './request.ts';

/** The properties of AWS::DynamoDB::Table that DynamoDB Local knows. */
function createInput(properties: JsonObject): object {
  const { TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } =
    properties;
  const stream = objectOf(properties.StreamSpecification);
  // What is undefined is left out of the request.
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

async function bringUpToDate(endpoint: string, properties: JsonObject): Promise<void> {
  const TableName = stringOf(properties.TableName);
  const table = objectOf((await dynamoDbRequest(endpoint, 'DescribeTable', { TableName })).Table);
  if (JSON.stringify(table.KeySchema) !== JSON.stringify(properties.KeySchema)) {
    throw new LocalFailure(
      `The table ${TableName} has other keys in the local data than in its entities. Start once with \`npm start -- --reset\`, which empties the local data; on AWS this needs a new table.`,
    );
  }
  await streamChanges(endpoint, properties, table);
  await bringIndexes(endpoint, properties, table);
}

async function streamChanges(endpoint: string, properties: JsonObject, table: JsonObject): Promise<void> {
  const wanted = objectOf(properties.StreamSpecification);
  if (!wanted.StreamViewType || objectOf(table.StreamSpecification).StreamEnabled === true) return;
  const StreamSpecification = { StreamEnabled: true, ...wanted };
  await dynamoDbRequest(endpoint, 'UpdateTable', { TableName: properties.TableName, StreamSpecification });
}

async function expireItems(endpoint: string, properties: JsonObject): Promise<void> {
  const TimeToLiveSpecification = objectOf(properties.TimeToLiveSpecification);
  if (!TimeToLiveSpecification.AttributeName) return;
  const { TableName } = properties;
  // Telling it again what it already does is an error.
  await dynamoDbRequest(endpoint, 'UpdateTimeToLive', { TableName, TimeToLiveSpecification }).catch(() => {});
}

/** Makes the table of an AWS::DynamoDB::Table, or gives the one that is there its stream and its indexes. */
export async function makeTable(endpoint: string, properties: JsonObject): Promise<void> {
  try {
    await dynamoDbRequest(endpoint, 'CreateTable', createInput(properties));
  } catch (error) {
    if (error instanceof AwsRefusal && error.code === 'ResourceInUseException') {
      await bringUpToDate(endpoint, properties);
    } else {
      throw new LocalFailure(`The table ${properties.TableName} cannot be made: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
  await expireItems(endpoint, properties);
}
