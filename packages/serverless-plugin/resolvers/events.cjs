// @ts-check
'use strict';

const { basename, join } = require('node:path');
const { describe } = require('../src/describe.cjs');
const { consumeEvents, publishEvents, pushEvents } = require('../src/events/event-sources.cjs');
const {
  publisherResources,
  pusherResources,
  queueResources,
  ruleResource,
} = require('../src/events/resources.cjs');
const { isMapping, mappingAt } = require('../src/mapping.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { readYaml } = require('../src/read-yaml.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { DescribedEvents } from '../src/description.ts' */
/** @import { FunctionConfig, ResolverInput } from '../src/serverless.ts' */

/** Takes the place of the tables whose changes are emitted or pushed, until the code that names them is loaded. */
const deferredTable = 'EmittingTables';

/** @typedef {{ publish?: FunctionConfig, push?: FunctionConfig, consume?: FunctionConfig }} EventFunctions */

/**
 * Serverless checks each setting of a function itself.
 *
 * @param {unknown} value
 * @returns {value is FunctionConfig}
 */
const isFunctionConfig = isMapping;

/** @param {string} folder @returns {EventFunctions} */
function eventFunctions(folder) {
  const file = `services/${basename(folder)}/serverless.yml`;
  const { publish, push, consume } = mappingAt(readYaml(join(folder, 'serverless.yml')), file, 'functions');
  return {
    ...(isFunctionConfig(publish) && { publish }),
    ...(isFunctionConfig(push) && { push }),
    ...(isFunctionConfig(consume) && { consume }),
  };
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @param {EventFunctions} functions
 * @returns {Promise<DescribedEvents>}
 */
async function describedEvents(folder, prefix, { publish, push, consume }) {
  const { events } = await describe(folder, prefix);
  const source = `services/${basename(folder)}/src`;
  if (publish && events.emits === undefined) throw new Error(`${source}/publish.ts must export \`emitter\``);
  if (push && events.pushes === undefined) throw new Error(`${source}/push.ts must export \`pusher\``);
  if (consume && events.listens === undefined)
    throw new Error(`${source}/consume.ts must export \`listeners\``);
  return events;
}

/** @param {number} inherited @param {FunctionConfig} consume */
function timeoutOf(inherited, { timeout = inherited }) {
  if (Number.isInteger(timeout)) return timeout;
  throw new Error(`functions.consume.timeout must be a number of seconds, got ${JSON.stringify(timeout)}`);
}

/**
 * What calls a service's functions `publish`, `push` and `consume`, and the resources that its events go through.
 * src/publish.ts says what the service emits, src/push.ts which changes it pushes, src/consume.ts what it listens to.
 *
 * With `deferRoutes` the local AWS gets what does not depend on that code: the functions report the rest once they are
 * loaded.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const service = basename(folder);
  const { events: settings, provider } = readCommon(folder);
  const functions = eventFunctions(folder);
  const described = options.deferRoutes
    ? { tables: [deferredTable], pushes: { tables: [deferredTable] } }
    : await describedEvents(folder, provider.environment.TABLE_PREFIX, functions);
  return {
    publish: publishEvents(service, settings, described.tables, described.entities),
    push: pushEvents(service, settings, described.pushes ?? { tables: [] }),
    consume: consumeEvents(service, settings),
    resources: {
      Resources: {
        ...(functions.publish && publisherResources(service)),
        ...(functions.push && pusherResources(service)),
        ...(functions.consume &&
          queueResources(service, settings, timeoutOf(provider.timeout, functions.consume))),
        ...(functions.consume && described.listens && ruleResource(service, described.listens)),
      },
    },
  };
};
