import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure } from '../core/failure.ts';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { startCommand } from '../core/start-command.ts';
import type { Changing } from '../emulator.ts';
import { withTtlPaused } from './pause-ttl.ts';
import { dynamoDbRequest, patientRequest } from './request.ts';

/** DynamoDB Local looks for indexes to create once a second; if it takes longer, it has no free thread. */
const usualSeconds = 5;
const mostSeconds = 60;

const objectsIn = (list: unknown): JsonObject[] => (Array.isArray(list) ? list.map(objectOf) : []);

/** A table's indexes by name, each as a text of its key fields and their types, for comparison. */
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

/** Waits for the table's indexes. Until they are active every write fails with InternalFailure. */
async function untilReady(endpoint: string, TableName: string): Promise<boolean> {
  const end = performance.now() + usualSeconds * 1000;
  do {
    const table = objectOf((await patientRequest(endpoint, 'DescribeTable', { TableName })).Table);
    if (areReady(table)) return true;
    await sleep(50);
  } while (performance.now() < end);
  return false;
}

async function waitForIndexes(endpoint: string, TableName: string): Promise<void> {
  if (await untilReady(endpoint, TableName)) return;
  const end = performance.now() + mostSeconds * 1000;
  while (performance.now() < end)
    if (await withTtlPaused(endpoint, () => untilReady(endpoint, TableName))) return;
  throw new LocalFailure(
    `DynamoDB Local does not finish the indexes of ${TableName}; until then it refuses writes. Restart the local AWS. If that does not help, empty the local data with \`${startCommand('--reset')}\`.`,
  );
}

/**
 * Gives an existing table (`present`, as described) the indexes of `properties`: creates missing ones, and deletes those
 * that are not declared or have other key fields. AWS refuses to change an index under its name; locally it is replaced,
 * so that a developer can try things out.
 */
export async function updateIndexes(
  endpoint: string,
  properties: JsonObject,
  present: JsonObject,
  changing: Changing,
): Promise<void> {
  const TableName = stringOf(properties.TableName);
  const { AttributeDefinitions } = properties;
  const update = async (change: object): Promise<void> => {
    await dynamoDbRequest(endpoint, 'UpdateTable', { TableName, ...change });
    await waitForIndexes(endpoint, TableName);
  };
  // A killed process may have left an index unfinished.
  if (!areReady(present)) await waitForIndexes(endpoint, TableName);
  const [wanted, there] = [indexesOf(properties), indexesOf(present)];
  const stays = (name: string): boolean => there.get(name) === wanted.get(name);
  for (const IndexName of there.keys()) {
    if (stays(IndexName)) continue;
    changing(`The table ${TableName} loses the index ${IndexName}`);
    await update({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });
  }
  for (const index of objectsIn(properties.GlobalSecondaryIndexes)) {
    if (stays(stringOf(index.IndexName))) continue;
    changing(`The table ${TableName} gets the index ${index.IndexName}`);
    await update({ AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create: index }] });
  }
}
