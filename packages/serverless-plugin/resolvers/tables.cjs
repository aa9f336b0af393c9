// @ts-check
'use strict';

const { deepMerge } = require('../src/deep-merge.cjs');
const { describe } = require('../src/describe.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * The `resources` of a service's tables: keys and indexes from its entities (src/models/index.ts), data protection from
 * serverless.common.yml.
 *
 * With `deferRoutes` there are none: the local AWS makes the tables once it has loaded the service.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  if (options.deferRoutes) return { Resources: {} };
  const folder = await serviceFolder(resolveConfigurationProperty);
  const { provider, table } = readCommon(folder);
  const { tables } = await describe(folder, provider.environment.TABLE_PREFIX);
  const resources = Object.entries(tables).map(([id, described]) => [id, deepMerge(described, table, id)]);
  return { Resources: Object.fromEntries(resources) };
};
