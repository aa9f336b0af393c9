// @ts-check
'use strict';

const { dirname, join } = require('node:path');

/**
 * The Node that the project pins. Somebody may type `serverless` in a shell whose own Node is too old to import
 * TypeScript, so whatever needs TypeScript runs in a child process on this one.
 */
function pinnedNode() {
  return join(dirname(require.resolve('node/package.json')), 'bin', 'node');
}

module.exports = { pinnedNode };
