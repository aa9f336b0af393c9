// @ts-check
'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const fromServerless = createRequire(require.resolve('serverless/package.json'));
/** @type {{ load(text: string, options: { filename: string, schema: unknown }): ReturnType<typeof JSON.parse> }} */
const yaml = fromServerless('js-yaml');
const schema = fromServerless('./lib/utils/serverless-utils/cloudformation-schema');

/**
 * A YAML file as Serverless reads it, including `!Ref` and the like. Variables are not resolved.
 *
 * @param {string} file
 */
const readYaml = (file) => yaml.load(readFileSync(file, 'utf8'), { filename: file, schema });

module.exports = { readYaml };
