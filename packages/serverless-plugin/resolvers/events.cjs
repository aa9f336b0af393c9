'use strict';

const { basename } = require('node:path');
const { describe } = require('../src/describe.cjs');
const { consumeFunction, patternsFor, publishFunction } = require('../src/events/functions.cjs');
const { publisherResources, queueResources, ruleResource } = require('../src/events/resources.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { readYaml } = require('../src/read-yaml.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');

/** Stands for the streams of the tables whose changes are emitted, until the code that knows them is loaded. */
const deferredTable = 'EmittingTables';

async function knownFrom(folder, prefix, { publish, consume }) {
  const { events } = await describe(folder, prefix);
  const missing = (what) => {
    throw new Error(`services/${basename(folder)}/src/events.ts is missing, or exports no \`${what}\``);
  };
  if (publish !== undefined && events.emits === undefined) missing('emitter');
  if (consume !== undefined && events.listens === undefined) missing('listeners');
  return events;
}

/**
 * The functions `publish` and `consume` of a service, and the resources that its events go through. What is emitted
 * and listened to stands in the service's src/events.ts.
 *
 * The local stack has the functions tell that when they are loaded; it asks with `deferRoutes`, and gets everything
 * else.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const service = basename(folder);
  const { events: settings, provider } = readCommon(folder);
  const functions = readYaml(`${folder}/serverless.yml`).functions ?? {};
  const known = options.deferRoutes
    ? { tables: [deferredTable] }
    : await knownFrom(folder, provider.environment.TABLE_PREFIX, functions);
  return {
    publish: publishFunction(service, settings, known.tables, known.entities && patternsFor(known.entities)),
    consume: consumeFunction(service, settings, known.handledTable),
    resources: {
      Resources: {
        ...(functions.publish && publisherResources(service)),
        ...(functions.consume && queueResources(service, settings)),
        ...(functions.consume && known.listens && ruleResource(service, known.listens)),
      },
    },
  };
};
