'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Refuses a layer whose folder is not there: Serverless would make an archive of no files, and wait for it for ever. */
function requireLayers({ service, serviceDir, classes }) {
  for (const [name, { path }] of Object.entries(service.layers ?? {})) {
    if (existsSync(join(serviceDir, path))) continue;
    throw new classes.Error(`The layer ${name} is missing (${path}): npm install makes it.`);
  }
}

/**
 * When packaging layers, Serverless asks AWS for the last one, to upload it only when it is another. Packaging needs no
 * AWS here, and whether there is anything to deploy is decided before (docs/decisions/0040).
 */
function askNothingOfLayers(serverless) {
  const compiler = serverless.pluginManager.plugins.find(
    (plugin) => typeof plugin.compareWithLastLayer === 'function',
  );
  if (compiler === undefined)
    throw new Error('Serverless packages layers otherwise by now: finish/layers.cjs');
  compiler.compareWithLastLayer = async () => {};
}

/** Takes out where a layer was uploaded last: only that question needed it, and it is another place each time. */
function forgetUploadPlaces({ Outputs: outputs = {} }) {
  for (const name of Object.keys(outputs)) if (name.endsWith('LambdaLayerS3Key')) delete outputs[name];
}

module.exports = { askNothingOfLayers, forgetUploadPlaces, requireLayers };
