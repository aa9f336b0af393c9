// @ts-check
'use strict';

const { join } = require('node:path');
const { deepMerge } = require('../src/deep-merge.cjs');
const { mappingAt } = require('../src/mapping.cjs');
const { mergedKeys } = require('../src/merged-keys.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { readYaml } = require('../src/read-yaml.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
const { readStage, stageNames } = require('../src/stages.cjs');
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * The shared keys of serverless.common.yml, with what the service adds under `custom`.
 *
 * Both files are read raw, and Serverless resolves the variables of the result. Asking it for `custom.provider` would be
 * circular: that may name the stage, which is part of the provider.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const project = join(folder, '../..');
  if (stageNames(project).length > 0) readStage(project, options.stage ?? 'dev');
  /** @type {Record<string, unknown>} */
  const common = readCommon(folder);
  const own = mappingAt(readYaml(join(folder, 'serverless.yml')), 'serverless.yml', 'custom');
  return Object.fromEntries(
    Object.entries(mergedKeys).map(([key, ownKey]) => [
      key,
      deepMerge(common[key], own[ownKey], `custom.${ownKey}`),
    ]),
  );
};
