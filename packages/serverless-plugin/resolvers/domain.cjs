// @ts-check
'use strict';

const { apiDomain } = require('../src/api-domain.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { Domain } from '../src/domain.cjs' */
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * What follows from the stage's `domain`. shared.cjs has checked it. The local AWS has no names.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const { params } = readCommon(await serviceFolder(resolveConfigurationProperty));
  /** @type {{ domain?: Domain }} */
  const { domain = {} } = options.deferRoutes ? {} : { ...params.default, ...params[options.stage ?? 'dev'] };
  return { api: apiDomain(domain, options.region) };
};
