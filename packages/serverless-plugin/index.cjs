// @ts-check
'use strict';

const { augmentTemplateHooks } = require('./src/augment-template/hooks.cjs');
const { bundleHooks } = require('./src/bundle-hooks.cjs');
const { offlineHooks } = require('./src/offline-hooks.cjs');
const { refuseUnknownSettings } = require('./src/refuse-unknown-settings.cjs');
/** @import { Hooks, Serverless } from './src/serverless.ts' */

/**
 * Runs the steps of several concerns in sequence at each hook.
 *
 * @param {Hooks[]} concerns
 * @returns {Hooks}
 */
function inSequence(concerns) {
  const names = new Set(concerns.flatMap((hooks) => Object.keys(hooks)));
  const run = (/** @type {string} */ name) => async () => {
    for (const hooks of concerns) await hooks[name]?.();
  };
  return Object.fromEntries([...names].map((name) => [name, run(name)]));
}

/** The plugin of every service. It comes first in `plugins`, so that its `serverless offline` runs before any other. */
class MoimPlugin {
  /**
   * @param {Serverless} serverless
   * @param {{ httpPort?: number | string, stage?: string }} options
   */
  constructor(serverless, options) {
    /** @type {Hooks} */
    this.hooks = inSequence([
      { initialize: () => refuseUnknownSettings(serverless.service) },
      offlineHooks(serverless, options),
      bundleHooks(serverless),
      augmentTemplateHooks(serverless),
    ]);
  }
}

module.exports = MoimPlugin;
