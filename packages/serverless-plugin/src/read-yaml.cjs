// @ts-check
'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const fromServerless = createRequire(require.resolve('serverless/package.json'));
/** @type {{ load(text: string, options: { filename: string, schema: unknown }): unknown }} */
const yaml = fromServerless('js-yaml');
const schema = fromServerless('./lib/utils/serverless-utils/cloudformation-schema');

/**
 * A YAML file as Serverless reads it, including `!Ref` and the like. Variables are not resolved.
 *
 * @param {string} file
 * @returns {unknown} for `mappingAt` or `checkShape` to read
 */
const readYaml = (file) => yaml.load(readFileSync(file, 'utf8'), { filename: file, schema });

module.exports = { readYaml };
