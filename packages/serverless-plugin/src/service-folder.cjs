// @ts-check
'use strict';

const { join, resolve } = require('node:path');
/** @import { ResolverInput } from './serverless.ts' */

/**
 * The folder of the service that is being resolved: `service` without `moim-`. The working directory does not identify
 * it, because the local AWS resolves all services in one process.
 *
 * @param {ResolverInput['resolveConfigurationProperty']} resolveConfigurationProperty
 */
async function serviceFolder(resolveConfigurationProperty) {
  const service = String(await resolveConfigurationProperty(['service']));
  const root = process.env.LOCAL_AWS_PROJECT ?? resolve(__dirname, '../../..');
  return join(root, 'services', service.replace(/^moim-/, ''));
}

module.exports = { serviceFolder };
