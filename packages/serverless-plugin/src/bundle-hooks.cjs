// @ts-check
'use strict';

const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
/** @import { Hooks, Serverless } from './serverless.ts' */

const variables = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Points the system's temporary folder at `folder`.
 *
 * @param {string} folder
 * @returns {() => void} what undoes that
 */
function useTemporaryFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const former = new Map(variables.map((name) => [name, process.env[name]]));
  for (const name of variables) process.env[name] = folder;
  return () => {
    for (const [name, value] of former) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * serverless-esbuild copies what it zips into a temporary folder for each function, and leaves it there. Within the
 * service's own `.esbuild/` the copy goes with the rest, or with the next run's if this one is killed.
 *
 * @param {Serverless} serverless
 * @returns {Hooks}
 */
function bundleHooks(serverless) {
  let restore = () => {};
  const before = () => {
    restore = useTemporaryFolder(join(serverless.serviceDir, '.esbuild', 'scratch'));
  };
  const after = () => restore();
  return {
    'before:package:createDeploymentArtifacts': before,
    'after:package:createDeploymentArtifacts': after,
    'before:deploy:function:packageFunction': before,
    'after:deploy:function:packageFunction': after,
  };
}

module.exports = { bundleHooks };
