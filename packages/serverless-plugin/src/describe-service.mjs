// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pascalCase } from './pascal-case.cjs';

/** @import { DescribedEvents, DescribedTable, Description } from './description.ts' */
/** @import { AnyEntity, ConsumeModule, ModelsModule, PublishModule, RouterModule } from './service-modules.ts' */

/** @param {string} file */
const importFrom = async (file) => (existsSync(file) ? import(pathToFileURL(file).href) : {});

/** @param {string} table `UsersTable` for the table `users` */
const logicalId = (table) => `${pascalCase(table)}Table`;

/**
 * @param {readonly AnyEntity[]} entities
 * @param {string} prefix
 * @param {readonly string[]} emitting names of entities
 * @returns {Promise<Record<string, DescribedTable>>}
 */
async function tablesOf(entities, prefix, emitting) {
  const { tableDefinition } = await import('@moim/common/dynamodb');
  const byTable = Map.groupBy(entities, ({ model }) => model.definition.table);
  return Object.fromEntries(
    [...byTable].map(([table, sharing]) => {
      const stream = sharing.some(({ model }) => emitting.includes(model.name));
      const Properties = tableDefinition(sharing, { prefix, stream });
      return [logicalId(table), { Type: 'AWS::DynamoDB::Table', Properties }];
    }),
  );
}

/**
 * @param {PublishModule & ConsumeModule} events
 * @param {readonly AnyEntity[]} entities
 * @param {string} prefix
 * @returns {DescribedEvents}
 */
function eventsOf({ emitter, listeners }, entities, prefix) {
  const emitting = entities.filter(({ model }) => emitter?.entities.includes(model.name));
  const handled = entities.find(({ model }) => model.name === 'handled');
  return {
    emits: emitter?.types.map(({ type, version }) => ({ type, version })),
    entities: emitter?.entities,
    tables: [...new Set(emitting.map(({ model }) => logicalId(model.definition.table)))],
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
    tables: await tablesOf(entities, prefix, emitter?.entities ?? []),
    events: eventsOf({ emitter, listeners }, entities, prefix),
  };
}
