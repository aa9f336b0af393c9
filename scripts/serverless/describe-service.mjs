import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const importFrom = async (file) => (existsSync(file) ? import(pathToFileURL(file).href) : undefined);

/** `UsersTable` for the table `users`. */
const logicalId = (table) =>
  `${table.replace(/(^|[^a-zA-Z0-9])([a-zA-Z0-9])/g, (_match, _separator, first) => first.toUpperCase())}Table`;

async function tablesOf(entities, prefix) {
  const { tableDefinition } = await import('@moim/common/dynamodb');
  const byTable = Map.groupBy(entities, ({ model }) => model.plan.table);
  return Object.fromEntries(
    [...byTable].map(([table, sharing]) => [
      logicalId(table),
      { Type: 'AWS::DynamoDB::Table', Properties: tableDefinition(sharing, { prefix }) },
    ]),
  );
}

/**
 * What a service's own code says about its infrastructure: the routes of its route table, and the tables of its
 * entities as CloudFormation resources.
 *
 * @param {string} folder the service's folder
 * @param {string} prefix what table names start with
 */
export async function describeService(folder, prefix) {
  const router = (await importFrom(join(folder, 'src/router.ts')))?.router;
  const entities = (await importFrom(join(folder, 'src/models/index.ts')))?.entities;
  const routes = router?.routes.map((route) => ({
    method: route.method,
    path: route.path,
    public: route.public === true,
  }));
  return { routes, tables: entities === undefined ? {} : await tablesOf(entities, prefix) };
}
