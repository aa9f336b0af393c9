'use strict';

const { join } = require('node:path');
const { deepMerge } = require('../src/deep-merge.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { readYaml } = require('../src/read-yaml.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
const { readStage, stageNames } = require('../src/stages.cjs');

/** Which key under a service's `custom` is merged into which shared key of serverless.common.yml. */
const ownKeys = {
  provider: 'provider',
  plugins: 'plugins',
  package: 'package',
  params: 'params',
  // `custom.esbuild` is where serverless-esbuild looks for the merged result.
  esbuild: 'bundle',
};

/**
 * Both files are read raw, and Serverless resolves the variables of the merged result. Asking it for
 * `custom.provider` instead would go round in a circle: that may name the stage, which is part of the provider.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const project = join(folder, '../..');
  if (stageNames(project).length > 0) readStage(project, options.stage ?? 'dev');
  const common = readCommon(folder);
  const { custom: own = {} } = readYaml(join(folder, 'serverless.yml'));
  const merged = Object.entries(ownKeys).map(([key, ownKey]) => [
    key,
    deepMerge(common[key], own[ownKey], `custom.${ownKey}`),
  ]);
  return Object.fromEntries(merged);
};
module.exports.ownKeys = ownKeys;
