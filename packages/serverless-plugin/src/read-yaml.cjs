'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const fromServerless = createRequire(require.resolve('serverless/package.json'));
const yaml = fromServerless('js-yaml');
const schema = fromServerless('./lib/utils/serverless-utils/cloudformation-schema');

/** A YAML file as Serverless itself reads it, `!Ref` and its like included, with no variable resolved. */
const readYaml = (file) => yaml.load(readFileSync(file, 'utf8'), { filename: file, schema });

module.exports = { readYaml };
