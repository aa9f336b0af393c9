'use strict';

const { dirname } = require('node:path');
const { readStageFile, stageNames } = require('./stages.cjs');

/** What each stage sets differently from `params.default`, by stage: one file each in the folder stages/. */
function readStages(folder) {
  const project = dirname(folder);
  return Object.fromEntries(stageNames(project).map((stage) => [stage, readStageFile(project, stage)]));
}

module.exports = { readStages };
