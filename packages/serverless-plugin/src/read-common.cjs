// @ts-check
'use strict';

const { join } = require('node:path');
const { checkShape } = require('./check-shape.cjs');
const { readStages } = require('./read-stages.cjs');
const { readYaml } = require('./read-yaml.cjs');

/**
 * @typedef {object} StreamSettings
 * @property {number} batchSize
 * @property {number} retries
 * @property {number} maximumAgeInSeconds
 */

/**
 * @typedef {object} EventSettings
 * @property {StreamSettings} publish
 * @property {StreamSettings & { parallelBatches: number }} push
 * @property {{ batchSize: number, tries: number }} consume
 */

/**
 * @typedef {object} CommonConfig
 * @property {{ timeout: number, environment: { TABLE_PREFIX: string } }} provider
 * @property {Record<string, object>} params by stage
 * @property {object} authorizer of every route that is not public
 * @property {EventSettings} events
 * @property {object} table what every table gets
 */

/** @type {import('./check-shape.cjs').Shape} */
const shape = {
  provider: { timeout: 'number', environment: { TABLE_PREFIX: 'text' } },
  params: { default: 'mapping' },
  authorizer: 'mapping',
  events: {
    publish: { batchSize: 'number', retries: 'number', maximumAgeInSeconds: 'number' },
    push: {
      batchSize: 'number',
      retries: 'number',
      maximumAgeInSeconds: 'number',
      parallelBatches: 'number',
    },
    consume: { batchSize: 'number', tries: 'number' },
  },
  table: 'mapping',
};

/**
 * @param {unknown} value
 * @returns {asserts value is CommonConfig}
 */
function assertCommonConfig(value) {
  checkShape(value, shape, 'serverless.common.yml');
}

/**
 * serverless.common.yml of the project that contains a service's folder, with the files of stages/ as params. Its
 * variables are not resolved: Serverless does that.
 *
 * @param {string} folder the service's folder
 * @returns {CommonConfig}
 */
function readCommon(folder) {
  const project = join(folder, '../..');
  const common = readYaml(join(project, 'serverless.common.yml'));
  assertCommonConfig(common);
  return { ...common, params: { ...common.params, ...readStages(join(project, 'stages')) } };
}

module.exports = { readCommon };
