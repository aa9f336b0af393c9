'use strict';

const { dirname, join } = require('node:path');

/**
 * The Node that the project pins. `serverless` may be typed in a shell whose own Node is older and cannot import
 * TypeScript, so whatever needs TypeScript runs in a child on this one.
 */
function pinnedNode() {
  return join(dirname(require.resolve('node/package.json')), 'bin', 'node');
}

module.exports = { pinnedNode };
