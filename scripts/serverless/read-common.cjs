'use strict';

const { join } = require('node:path');
const { readYaml } = require('./read-yaml.cjs');

/** serverless.common.yml of the project that a service's folder is in, raw: Serverless resolves its variables. */
const readCommon = (folder) => readYaml(join(folder, '../../serverless.common.yml'));

module.exports = { readCommon };
