'use strict';

const { join, resolve } = require('node:path');

/**
 * The folder of the service that is being resolved. Its name is `service` without `moim-`; the working directory
 * would not do, as the local stack resolves all services in one process.
 */
async function serviceFolder(resolveConfigurationProperty) {
  const service = String(await resolveConfigurationProperty(['service']));
  const root = process.env.LOCAL_AWS_PROJECT ?? resolve(__dirname, '../../..');
  return join(root, 'services', service.replace(/^moim-/, ''));
}

module.exports = { serviceFolder };
