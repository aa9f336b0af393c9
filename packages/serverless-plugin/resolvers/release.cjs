// @ts-check
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { readRelease } = require('../src/release.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * The release of a service's app that was built last: its id, and the CloudFront function that serves it.
 *
 * With `deferRoutes` the local AWS gets placeholders: it serves the app itself.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const folder = await serviceFolder(resolveConfigurationProperty);
  const id = options.deferRoutes ? 'local' : readRelease(folder).id;
  const code = readFileSync(join(folder, 'route-to-release.js'), 'utf8');
  return { id, routeToRelease: code.replace("'<release>'", () => JSON.stringify(id)) };
};
