'use strict';

const { spawn } = require('node:child_process');
const { pinnedNode } = require('./pinned-node.cjs');
const { useScratchFolder } = require('./scratch-folder.cjs');
const { ownKeys } = require('../resolvers/shared.cjs');

const known = new Set([...Object.values(ownKeys), 'esbuild', 'permissions']);

/** Refuses a key under `custom` that nothing reads: a mistyped `custom.provide` would be lost without a word. */
function refuseUnknownKeys(service) {
  const unknown = Object.keys(service.custom ?? {}).filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  throw new Error(
    `custom.${unknown[0]} is read by nothing. Known: ${[...known].map((key) => `custom.${key}`).join(', ')}`,
  );
}

/** `serverless offline` in a service's folder: the same gateway as `npm start`, for this service alone. */
function runOffline(serverless, options) {
  const flags = [serverless.serviceDir, '--end-with-parent'];
  if (options.httpPort) flags.push('--port', String(options.httpPort));
  if (options.stage) flags.push('--stage', String(options.stage));
  const script = require.resolve('../../../scripts/offline.ts');
  const child = spawn(pinnedNode(), [script, ...flags], { stdio: 'inherit' });
  // The child ends on the same signal (the terminal sends it to both); this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => process.exit(code ?? 1));
  });
}

class MoimPlugin {
  constructor(serverless, options) {
    const offline = () => runOffline(serverless, options);
    let giveBack = () => {};
    const bundle = () => {
      giveBack = useScratchFolder(serverless.serviceDir);
    };
    const bundled = () => giveBack();
    this.hooks = {
      initialize: () => refuseUnknownKeys(serverless.service),
      'before:offline:start': offline,
      'before:offline:start:init': offline,
      'before:package:createDeploymentArtifacts': bundle,
      'after:package:createDeploymentArtifacts': bundled,
      'before:deploy:function:packageFunction': bundle,
      'after:deploy:function:packageFunction': bundled,
    };
  }
}

module.exports = MoimPlugin;
