// @ts-check
'use strict';

const { existsSync } = require('node:fs');
const { basename, join } = require('node:path');
const { describe } = require('../src/describe.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { routeEvents } = require('../src/route-events.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { FunctionEvent, ResolverInput } from '../src/serverless.ts' */

/**
 * The HTTP API events of a service's function, from the service's route table (src/router.ts).
 *
 * With `deferRoutes` the local AWS gets placeholders: the functions report their routes once they are loaded.
 *
 * @param {ResolverInput} input
 * @returns {Promise<FunctionEvent[]>}
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const service = basename(folder);
  if (!existsSync(join(folder, 'src/router.ts'))) {
    throw new Error(
      `services/${service} has no router: export \`router\` from services/${service}/src/router.ts, or remove routes.cjs from its serverless.yml`,
    );
  }
  if (options.deferRoutes)
    return [`/v1/${service}`, `/${service}`].map((path) => ({ httpApi: { method: 'ROUTES', path } }));
  const { authorizer, provider } = readCommon(folder);
  const { routes } = await describe(folder, provider.environment.TABLE_PREFIX);
  if (routes === undefined) throw new Error(`services/${service}/src/router.ts must export \`router\``);
  return routeEvents(service, routes, authorizer);
};
