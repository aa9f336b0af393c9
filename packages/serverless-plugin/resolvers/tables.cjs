'use strict';

const { deepMerge } = require('../src/deep-merge.cjs');
const { describe } = require('../src/describe.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');

/**
 * The `resources` of a service's tables: keys and indexes from its entities (src/models/index.ts), protection from
 * serverless.common.yml.
 *
 * The local stack makes the tables itself when it has loaded the service; it asks with `deferRoutes`.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  if (options.deferRoutes) return { Resources: {} };
  const folder = await serviceFolder(resolveConfigurationProperty);
  const { provider, table } = readCommon(folder);
  const { tables } = await describe(folder, provider.environment.TABLE_PREFIX);
  const resources = Object.entries(tables).map(([id, described]) => [id, deepMerge(described, table, id)]);
  return { Resources: Object.fromEntries(resources) };
};
