import type { LayerName } from './layers.ts';

/** A program that defines and uses a number of entities. */
interface Source {
  readonly name: LayerName;
  write(entities: number): string;
}

const fields = 'id: string; group: string; status: string; amount: number; note: string; createdAt: string';

function program(head: string, entity: (number: number) => string): (entities: number) => string {
  return (entities) => [head, ...Array.from({ length: entities }, (_, number) => entity(number))].join('\n');
}

/** The same entities in each layer with comparable types. */
export const typecheckSources: readonly Source[] = [
  {
    name: 'ours',
    write: program(
      "import { entity } from '@moim/common/dynamodb';",
      (n) => `
interface E${n} { ${fields}; only${n}: string }
const e${n} = entity<E${n}>()('e${n}', {
  table: 't', key: { pk: ['group'], sk: ['id'] },
  find: { ofGroup: { pk: ['group'], sk: ['id'] }, byStatus: { index: 'byStatus', pk: ['status'], sk: ['createdAt'] } },
});
export async function use${n}() {
  const item = await e${n}.get({ group: 'g', id: 'i' });
  await e${n}.update({ group: 'g', id: 'i' }, { note: 'x', amount: 1 }, { if: { status: 'open' } });
  const { items } = await e${n}.find.byStatus({ status: 'open' }, { limit: 10 });
  return [item?.only${n}, items[0]?.only${n}];
}`,
    ),
  },
  {
    name: 'raw',
    write: program(
      `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));`,
      (n) => `
interface E${n} { ${fields}; only${n}: string }
export async function use${n}() {
  const Key = { pk: 'g', sk: 'i' };
  const item: E${n} | undefined = (await client.send(new GetCommand({ TableName: 't', Key }))).Item as E${n} | undefined;
  await client.send(new UpdateCommand({
    TableName: 't', Key, UpdateExpression: 'SET #n = :n', ConditionExpression: '#s = :s',
    ExpressionAttributeNames: { '#n': 'note', '#s': 'status' }, ExpressionAttributeValues: { ':n': 'x', ':s': 'open' },
  }));
  const { Items } = await client.send(new QueryCommand({
    TableName: 't', IndexName: 'byStatus', KeyConditionExpression: '#s = :s',
    ExpressionAttributeNames: { '#s': 'status' }, ExpressionAttributeValues: { ':s': 'open' }, Limit: 10,
  }));
  const items = Items as E${n}[] | undefined;
  return [item?.only${n}, items?.[0]?.only${n}];
}`,
    ),
  },
  {
    name: 'electrodb',
    write: program(
      "import { Entity } from 'electrodb';",
      (n) => `
const e${n} = new Entity({
  model: { entity: 'e${n}', version: '1', service: 's' },
  attributes: {
    id: { type: 'string', required: true }, group: { type: 'string', required: true }, status: { type: 'string' },
    amount: { type: 'number' }, note: { type: 'string' }, createdAt: { type: 'string' }, only${n}: { type: 'string' },
  },
  indexes: {
    primary: { pk: { field: 'pk', composite: ['group'] }, sk: { field: 'sk', composite: ['id'] } },
    byStatus: { index: 'byStatus', pk: { field: 'p1', composite: ['status'] }, sk: { field: 's1', composite: ['createdAt'] } },
  },
}, { table: 't' });
export async function use${n}() {
  const item = await e${n}.get({ group: 'g', id: 'i' }).go();
  await e${n}.patch({ group: 'g', id: 'i' }).set({ note: 'x', amount: 1 }).where((a, o) => o.eq(a.status, 'open')).go();
  const { data } = await e${n}.query.byStatus({ status: 'open' }).go({ limit: 10 });
  return [item.data?.only${n}, data[0]?.only${n}];
}`,
    ),
  },
  {
    name: 'dynamodb-toolbox',
    write: program(
      `import { Entity, GetItemCommand, item, number, QueryCommand, string, Table, UpdateItemCommand } from 'dynamodb-toolbox';
const table = new Table({
  name: 't', partitionKey: { name: 'pk', type: 'string' }, sortKey: { name: 'sk', type: 'string' },
  indexes: { byStatus: { type: 'global', partitionKey: { name: 'status', type: 'string' }, sortKey: { name: 'createdAt', type: 'string' } } },
});`,
      (n) => `
const e${n} = new Entity({
  name: 'e${n}', table, timestamps: false,
  schema: item({
    group: string().key().savedAs('pk'), id: string().key().savedAs('sk'), status: string(), amount: number(),
    note: string(), createdAt: string(), only${n}: string(),
  }),
});
export async function use${n}() {
  const { Item } = await e${n}.build(GetItemCommand).key({ group: 'g', id: 'i' }).send();
  await e${n}.build(UpdateItemCommand).item({ group: 'g', id: 'i', note: 'x', amount: 1 }).options({ condition: { attr: 'status', eq: 'open' } }).send();
  const { Items } = await table.build(QueryCommand).query({ index: 'byStatus', partition: 'open' }).entities(e${n}).options({ limit: 10 }).send();
  return [Item?.only${n}, Items?.[0]?.only${n}];
}`,
    ),
  },
  {
    name: 'dynamodb-onetable',
    write: program(
      "import { Table } from 'dynamodb-onetable';",
      (n) => `
const s${n} = {
  format: 'onetable:1.1.0', version: '0.0.1',
  indexes: { primary: { hash: 'pk', sort: 'sk' }, byStatus: { hash: 'status', sort: 'createdAt' } },
  models: { E: {
    pk: { type: String, value: '\${group}' }, sk: { type: String, value: '\${id}' }, id: { type: String, required: true },
    group: { type: String, required: true }, status: { type: String }, amount: { type: Number }, note: { type: String },
    createdAt: { type: String }, only${n}: { type: String },
  } },
} as const;
const e${n} = new Table({ name: 't', schema: s${n}, partial: true }).getModel('E');
export async function use${n}() {
  const item = await e${n}.get({ group: 'g', id: 'i' });
  await e${n}.update({ group: 'g', id: 'i', note: 'x', amount: 1 });
  const items = await e${n}.find({ status: 'open' }, { index: 'byStatus', limit: 10 });
  return [item?.only${n}, items[0]?.only${n}];
}`,
    ),
  },
];
