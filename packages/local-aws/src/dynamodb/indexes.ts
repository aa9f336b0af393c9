import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure } from '../core/failure.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { withTtlPaused } from './pause-ttl.ts';
import { dynamoDbRequest, patientRequest } from './request.ts';

/** DynamoDB Local looks once a second for an index to make; with more, it has no thread for it. */
const usualSeconds = 5;
const mostSeconds = 60;

const objectsIn = (list: unknown): JsonObject[] => (Array.isArray(list) ? list.map(objectOf) : []);

/** The indexes of a table by name, each as what tells it from another one under that name: its fields and their types. */
function indexesOf(table: JsonObject): Map<string, string> {
  const types = new Map(
    objectsIn(table.AttributeDefinitions).map((field) => [field.AttributeName, field.AttributeType]),
  );
  return new Map(
    objectsIn(table.GlobalSecondaryIndexes).map(({ IndexName, KeySchema }) => {
      const fields = objectsIn(KeySchema).map((key) => [
        key.AttributeName,
        key.KeyType,
        types.get(key.AttributeName),
      ]);
      return [stringOf(IndexName), JSON.stringify(fields)];
    }),
  );
}

const areReady = (table: JsonObject): boolean =>
  objectsIn(table.GlobalSecondaryIndexes).every(({ IndexStatus }) => IndexStatus === 'ACTIVE');

/** Until then the table answers every write with InternalFailure. */
async function untilReady(endpoint: string, TableName: string): Promise<boolean> {
  const end = performance.now() + usualSeconds * 1000;
  do {
    const table = objectOf((await patientRequest(endpoint, 'DescribeTable', { TableName })).Table);
    if (areReady(table)) return true;
    await sleep(50);
  } while (performance.now() < end);
  return false;
}

async function settle(endpoint: string, TableName: string): Promise<void> {
  if (await untilReady(endpoint, TableName)) return;
  const end = performance.now() + mostSeconds * 1000;
  while (performance.now() < end)
    if (await withTtlPaused(endpoint, () => untilReady(endpoint, TableName))) return;
  throw new LocalFailure(
    `DynamoDB Local does not finish the indexes of ${TableName}, which takes no writes until then. Start again; if that does not help, \`npm start -- --reset\` empties the local data.`,
  );
}

/**
 * Gives a table that is there (`present`, as described) the indexes of `properties`: makes those that it lacks, and takes away
 * those that it should not have or that have other fields. On AWS an index cannot change under its name: what guards that
 * is `npm run docs:dynamodb -- --check`, not the local data of whoever tries things out.
 */
export async function bringIndexes(
  endpoint: string,
  properties: JsonObject,
  present: JsonObject,
): Promise<void> {
  const TableName = stringOf(properties.TableName);
  const { AttributeDefinitions } = properties;
  const update = async (change: object): Promise<void> => {
    await dynamoDbRequest(endpoint, 'UpdateTable', { TableName, ...change });
    await settle(endpoint, TableName);
  };
  // What a killed stack was about to make.
  if (!areReady(present)) await settle(endpoint, TableName);
  const [wanted, there] = [indexesOf(properties), indexesOf(present)];
  const stays = (name: string): boolean => there.get(name) === wanted.get(name);
  for (const IndexName of there.keys()) {
    if (!stays(IndexName)) await update({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });
  }
  for (const index of objectsIn(properties.GlobalSecondaryIndexes)) {
    if (stays(stringOf(index.IndexName))) continue;
    await update({ AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create: index }] });
  }
}
