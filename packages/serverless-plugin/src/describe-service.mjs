// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pascalCase } from './pascal-case.cjs';

/** @import { DescribedEvents, DescribedTable, Description } from './description.ts' */
/** @import { AnyEntity, ConsumeModule, ModelsModule, PublishModule, PushModule, RouterModule } from './service-modules.ts' */

/** @param {string} file */
const importFrom = async (file) => (existsSync(file) ? import(pathToFileURL(file).href) : {});

/** @param {string} table `UsersTable` for the table `users` */
const logicalId = (table) => `${pascalCase(table)}Table`;

/**
 * @param {readonly AnyEntity[]} entities
 * @param {string} prefix
 * @param {readonly string[]} streamed names of entities
 * @returns {Promise<Record<string, DescribedTable>>}
 */
async function tablesOf(entities, prefix, streamed) {
  const { tableDefinition } = await import('@moim/common/dynamodb');
  const byTable = Map.groupBy(entities, ({ model }) => model.definition.table);
  return Object.fromEntries(
    [...byTable].map(([table, sharing]) => {
      const stream = sharing.some(({ model }) => streamed.includes(model.name));
      const Properties = tableDefinition(sharing, { prefix, stream });
      return [logicalId(table), { Type: 'AWS::DynamoDB::Table', Properties }];
    }),
  );
}

/** @param {readonly AnyEntity[]} entities @param {readonly string[]} watched names of entities */
const tablesWith = (entities, watched) => [
  ...new Set(
    entities
      .filter(({ model }) => watched.includes(model.name))
      .map(({ model }) => logicalId(model.definition.table)),
  ),
];

/**
 * @param {PublishModule & PushModule & ConsumeModule} events
 * @param {readonly AnyEntity[]} entities
 * @param {string} prefix
 * @returns {DescribedEvents}
 */
function eventsOf({ emitter, pusher, listeners }, entities, prefix) {
  const handled = entities.find(({ model }) => model.name === 'handled');
  return {
    emits: emitter?.types.map(({ type, version }) => ({ type, version })),
    entities: emitter?.entities,
    tables: tablesWith(entities, emitter?.entities ?? []),
    pushes: pusher && { entities: pusher.entities, tables: tablesWith(entities, pusher.entities) },
    listens: listeners?.map(({ type }) => type),
    handledTable: handled && prefix + handled.model.definition.table,
  };
}

/**
 * What a service's own code says about its infrastructure: its routes and their limits, the tables of its entities as CloudFormation
 * resources, and the events that it emits and listens to.
 *
 * @param {string} folder the service's folder
 * @param {string} prefix of table names
 * @returns {Promise<Description>}
 */
export async function describeService(folder, prefix) {
  /** @type {RouterModule} */
  const { router } = await importFrom(join(folder, 'src/router.ts'));
  /** @type {ModelsModule} */
  const { entities = [] } = await importFrom(join(folder, 'src/models/index.ts'));
  /** @type {PublishModule} */
  const { emitter } = await importFrom(join(folder, 'src/publish.ts'));
  /** @type {PushModule} */
  const { pusher } = await importFrom(join(folder, 'src/push.ts'));
  /** @type {ConsumeModule} */
  const { listeners } = await importFrom(join(folder, 'src/consume.ts'));
  const routes = router?.routes.map((route) => ({
    method: route.method,
    path: route.path,
    public: route.public === true,
  }));
  return {
    routes,
    limits: [...new Set(router?.routes.flatMap(({ limits = [] }) => limits.map(({ name }) => name)))],
    tables: await tablesOf(entities, prefix, [...(emitter?.entities ?? []), ...(pusher?.entities ?? [])]),
    events: eventsOf({ emitter, pusher, listeners }, entities, prefix),
  };
}
