// @ts-check
'use strict';

const { fork } = require('node:child_process');
const { pinnedNode } = require('./pinned-node.cjs');
/** @import { Description } from './description.ts' */

/** @typedef {{ description: Description, failure?: undefined } | { failure: string }} ChildMessage */

/** @type {Map<string, Promise<Description>>} */
const descriptions = new Map();

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {Promise<Description>}
 */
function describeInChild(folder, prefix) {
  return new Promise((resolve, reject) => {
    const child = fork(require.resolve('./describe-child.mjs'), [folder, prefix], {
      execPath: pinnedNode(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', (/** @type {ChildMessage} */ message) => {
      if (message.failure === undefined) resolve(message.description);
      else reject(new Error(`Cannot read ${folder}:\n${message.failure}`));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Cannot read ${folder}: the process that reads it exited with code ${code}`)),
    );
  });
}

/**
 * The routes, tables and events of a service. Each service is read once per process.
 *
 * @param {string} folder the service's folder
 * @param {string} prefix of table names
 * @returns {Promise<Description>}
 */
function describe(folder, prefix) {
  const key = `${folder}\n${prefix}`;
  const known = descriptions.get(key) ?? describeInChild(folder, prefix);
  descriptions.set(key, known);
  return known;
}

module.exports = { describe };
