'use strict';

const { basename } = require('node:path');
const { describe } = require('./describe.cjs');
const { readCommon } = require('./read-common.cjs');
const { routeEvents } = require('./route-events.cjs');
const { serviceFolder } = require('./service-folder.cjs');

/**
 * The HTTP API events of a service's function, from the service's route table (src/router.ts).
 *
 * The local stack has the functions themselves tell their routes when they are loaded; it asks with
 * `deferRoutes`, and gets a mark at which to put them.
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  if (options.deferRoutes) return [{ httpApi: { method: 'ROUTES', path: '/' } }];
  const folder = await serviceFolder(resolveConfigurationProperty);
  const { authorizer, provider } = readCommon(folder);
  const { routes } = await describe(folder, provider.environment.TABLE_PREFIX);
  if (routes === undefined) {
    throw new Error(`services/${basename(folder)}/src/router.ts is missing: it must export \`router\``);
  }
  return routeEvents(basename(folder), routes, authorizer);
};
