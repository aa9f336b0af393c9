// @ts-check
'use strict';

const { dirname } = require('node:path');
const { readStageFile, stageNames } = require('./stages.cjs');

/**
 * What each stage overrides of `params.default`: one file each in the folder stages/.
 *
 * @param {string} folder
 * @returns {Record<string, object>}
 */
function readStages(folder) {
  const project = dirname(folder);
  return Object.fromEntries(stageNames(project).map((stage) => [stage, readStageFile(project, stage)]));
}

module.exports = { readStages };
