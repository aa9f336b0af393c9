'use strict';

const { join } = require('node:path');
const { readStages } = require('./read-stages.cjs');
const { readYaml } = require('./read-yaml.cjs');

/**
 * serverless.common.yml of the project that a service's folder is in, with the stages of stages/ as its params, raw:
 * Serverless resolves its variables.
 */
function readCommon(folder) {
  const project = join(folder, '../..');
  const common = readYaml(join(project, 'serverless.common.yml'));
  return { ...common, params: { ...common.params, ...readStages(join(project, 'stages')) } };
}

module.exports = { readCommon };
