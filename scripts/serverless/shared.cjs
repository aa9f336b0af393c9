'use strict';

const { join } = require('node:path');
const { deepMerge } = require('./deep-merge.cjs');
const { describe } = require('./describe.cjs');
const { eventStatements } = require('./events/statements.cjs');
const { readCommon } = require('./read-common.cjs');
const { readYaml } = require('./read-yaml.cjs');
const { serviceFolder } = require('./service-folder.cjs');

/** Which key under a service's `custom` is merged into which shared key of serverless.common.yml. */
const ownKeys = {
  provider: 'provider',
  plugins: 'plugins',
  package: 'package',
  params: 'params',
  // `custom.esbuild` is where serverless-esbuild looks for the merged result.
  esbuild: 'bundle',
};

/** The permissions of the functions `publish` and `consume`, where a service has them. */
async function grantedForEvents(folder, prefix, functions) {
  if (!functions.publish && !functions.consume) return {};
  const { events } = await describe(folder, prefix);
  const statements = [
    ...(functions.publish ? eventStatements.publish() : []),
    ...(functions.consume ? eventStatements.consume(events.handledTable) : []),
  ];
  return { iam: { role: { statements } } };
}

/**
 * Both files are read raw, and Serverless resolves the variables of the merged result. Asking it for
 * `custom.provider` instead would go round in a circle: that may name the stage, which is part of the provider.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const common = readCommon(folder);
  const { custom: own = {}, functions = {} } = readYaml(join(folder, 'serverless.yml'));
  const merged = Object.entries(ownKeys).map(([key, ownKey]) => [
    key,
    deepMerge(common[key], own[ownKey], `custom.${ownKey}`),
  ]);
  const shared = Object.fromEntries(merged);
  // Nobody asks for permission locally, and what is asked for stands in code that is not loaded yet.
  if (!options.deferRoutes) {
    const granted = await grantedForEvents(folder, common.provider.environment.TABLE_PREFIX, functions);
    shared.provider = deepMerge(shared.provider, granted, 'provider');
  }
  return shared;
};
module.exports.ownKeys = ownKeys;
