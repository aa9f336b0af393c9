import {
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

const prefix = 'moim-dev-';

/** An item of a table, or its copy in an index. */
export interface Found {
  /** `<table>/<entity>`. */
  entity: string;
  /** The index; undefined for the table. */
  index: string | undefined;
  item: Record<string, unknown>;
}

/** Every item that contains one of the texts, in every table of the stage and in each of its indexes. */
export async function itemsWith(texts: readonly string[]): Promise<Found[]> {
  const client = new DynamoDBClient({});
  const found: Found[] = [];
  for (const table of await tablesOf(client)) {
    for (const index of [undefined, ...(await indexesOf(client, table))]) {
      const input = { TableName: table, IndexName: index, ConsistentRead: index === undefined };
      for await (const { Items = [] } of paginateScan({ client }, input)) {
        for (const stored of Items) {
          const item = unmarshall(stored);
          const entity = `${table.slice(prefix.length)}/${item._entity}`;
          if (containsAny(item, texts)) found.push({ entity, index, item });
        }
      }
    }
  }
  return found;
}

/** Whether a value contains one of the texts, ignoring case, in whatever it is made of. */
export function containsAny(value: unknown, texts: readonly string[]): boolean {
  const json = JSON.stringify(value, (_, part) =>
    typeof part === 'bigint' ? String(part) : part instanceof Set ? [...part] : part,
  ).toLowerCase();
  return texts.some((text) => json.includes(text.toLowerCase()));
}

async function tablesOf(client: DynamoDBClient): Promise<string[]> {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) names.push(...TableNames);
  return names.filter((name) => name.startsWith(prefix));
}

async function indexesOf(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return (Table?.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName }) => IndexName ?? []);
}
