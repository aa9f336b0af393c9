// @ts-check
'use strict';

/**
 * The shared keys of serverless.common.yml, and the key under a service's `custom` that is merged into each.
 *
 * @type {Record<string, string>}
 */
const mergedKeys = {
  provider: 'provider',
  plugins: 'plugins',
  package: 'package',
  params: 'params',
  // serverless-esbuild reads the merged result from `custom.esbuild`.
  esbuild: 'bundle',
};

module.exports = { mergedKeys };
