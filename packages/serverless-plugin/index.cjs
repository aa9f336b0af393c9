'use strict';

const AugmentTemplate = require('./src/augment-template-plugin.cjs');
const Offline = require('./src/offline-plugin.cjs');

/** Runs what several parts do at one hook, one after the other. */
const inTurn = (steps) => async () => {
  for (const step of steps) await step();
};

/** The one plugin of every service. It stands first, so that `serverless offline` is its own before others hear of it. */
class MoimPlugin {
  constructor(serverless, options) {
    const parts = [new Offline(serverless, options), new AugmentTemplate(serverless)];
    const names = new Set(parts.flatMap(({ hooks }) => Object.keys(hooks)));
    this.hooks = Object.fromEntries(
      [...names].map((name) => [name, inTurn(parts.flatMap(({ hooks }) => hooks[name] ?? []))]),
    );
  }
}

module.exports = MoimPlugin;
