// @ts-check
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
/** @import { Serverless } from '../serverless.ts' */
/** @import { Template } from '../template.ts' */

/**
 * Refuses a layer whose folder is missing: Serverless would zip no files, and wait for the archive forever.
 *
 * @param {{ serviceDir: string, classes: Serverless['classes'], service: Pick<Serverless['service'], 'layers'> }} serverless
 */
function refuseMissingLayers({ service, serviceDir, classes }) {
  for (const [name, { path }] of Object.entries(service.layers ?? {})) {
    if (existsSync(join(serviceDir, path))) continue;
    throw new classes.Error(`The layer ${name} is missing (${path}): run npm install, which makes it.`);
  }
}

/**
 * When it packages layers, Serverless asks AWS for the last upload, and skips one that has not changed. Packaging works
 * without AWS here, and the decision whether to deploy is made earlier (docs/decisions/0040).
 *
 * @param {Serverless} serverless
 */
function skipLayerComparison({ pluginManager }) {
  const compiler = pluginManager.plugins.find((plugin) => 'compareWithLastLayer' in plugin);
  if (compiler === undefined) {
    throw new Error(
      'Serverless no longer has compareWithLastLayer: adapt skipLayerComparison in src/augment-template/layers.cjs',
    );
  }
  Object.assign(compiler, { compareWithLastLayer: async () => {} });
}

/**
 * Removes the outputs that hold the place of each layer's upload. Only that comparison needs them, and the place is
 * another one in each run.
 *
 * @param {Template} template
 */
function dropLayerUploadOutputs({ Outputs: outputs = {} }) {
  for (const name of Object.keys(outputs)) if (name.endsWith('LambdaLayerS3Key')) delete outputs[name];
}

module.exports = { dropLayerUploadOutputs, refuseMissingLayers, skipLayerComparison };
