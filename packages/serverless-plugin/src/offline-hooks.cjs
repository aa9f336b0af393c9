// @ts-check
'use strict';

const { spawn } = require('node:child_process');
const { pinnedNode } = require('./pinned-node.cjs');
/** @import { Hooks, Serverless } from './serverless.ts' */

/** @typedef {{ httpPort?: number | string, stage?: string }} OfflineOptions */

/**
 * @param {Serverless} serverless
 * @param {OfflineOptions} options
 */
function runOffline(serverless, options) {
  const flags = [serverless.serviceDir, '--end-with-parent'];
  if (options.httpPort) flags.push('--port', String(options.httpPort));
  if (options.stage) flags.push('--stage', String(options.stage));
  const script = require.resolve('../../../scripts/offline.ts');
  const child = spawn(pinnedNode(), [script, ...flags], { stdio: 'inherit' });
  // The terminal sends the signal to both processes. This one only waits for the child to end.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => process.exit(code ?? 1));
  });
}

/**
 * `serverless offline` in a service's folder: the same gateway as `npm start`, for this service alone.
 *
 * @param {Serverless} serverless
 * @param {OfflineOptions} options
 * @returns {Hooks}
 */
function offlineHooks(serverless, options) {
  const offline = () => runOffline(serverless, options);
  return { 'before:offline:start': offline, 'before:offline:start:init': offline };
}

module.exports = { offlineHooks };
