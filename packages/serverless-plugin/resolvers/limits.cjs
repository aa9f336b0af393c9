// @ts-check
'use strict';

const { basename, dirname } = require('node:path');
const { describe } = require('../src/describe.cjs');
const { servicesIn } = require('../src/function-settings.cjs');
const { checkNames, limitsOf } = require('../src/limits.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * The maxima that the stage sets for the limits in a service's route table, as JSON for the environment variable `LIMITS`.
 *
 * With `deferRoutes` the names are not checked here: the local AWS loads the service, whose router refuses unknown ones.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const service = basename(folder);
  const { params, provider } = readCommon(folder);
  /** @type {{ limits?: unknown }} */
  const { limits } = { ...params.default, ...params[options.stage ?? 'dev'] };
  const maxima = limitsOf(limits, service, servicesIn(dirname(folder)));
  if (!options.deferRoutes && Object.keys(maxima).length > 0) {
    const { limits: known } = await describe(folder, provider.environment.TABLE_PREFIX);
    checkNames(maxima, service, known);
  }
  return JSON.stringify(maxima);
};
