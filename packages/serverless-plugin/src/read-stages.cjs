// @ts-check
'use strict';

const { existsSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { readYaml } = require('./read-yaml.cjs');

/**
 * What each stage overrides of `params.default`: one file each in the folder stages/.
 *
 * @param {string} folder
 * @returns {Record<string, object>}
 */
function readStages(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.yml'), readYaml(join(folder, file)) ?? {}]),
  );
}

module.exports = { readStages };
