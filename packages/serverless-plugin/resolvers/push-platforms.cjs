// @ts-check
'use strict';

const { pushPermissions, pushPlatformsOf } = require('../src/push-platforms.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * The SNS platform applications that the stage names, as JSON for the environment variable `PUSH_PLATFORMS`, and what the
 * functions may do with them. The local AWS has applications of its own.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const { params, provider } = readCommon(await serviceFolder(resolveConfigurationProperty));
  /** @type {{ pushPlatforms?: unknown }} */
  const { pushPlatforms } = { ...params.default, ...params[options.stage ?? 'dev'] };
  const platforms = pushPlatformsOf(options.pushPlatforms ?? pushPlatforms);
  return {
    setting: JSON.stringify(platforms),
    ...pushPermissions(platforms, provider.environment.TABLE_PREFIX),
  };
};
