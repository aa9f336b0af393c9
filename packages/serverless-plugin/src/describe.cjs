'use strict';

const { fork } = require('node:child_process');
const { pinnedNode } = require('./pinned-node.cjs');

const descriptions = new Map();

function askChild(folder, prefix) {
  return new Promise((resolve, reject) => {
    const child = fork(require.resolve('./describe-child.mjs'), [folder, prefix], {
      execPath: pinnedNode(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', ({ description, failure }) => {
      if (failure === undefined) resolve(description);
      else reject(new Error(`${folder} cannot be read:\n${failure}`));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${folder} cannot be read: its reader ended with code ${code}`)),
    );
  });
}

/** The routes and tables of a service, read once in a process. */
function describe(folder, prefix) {
  const key = `${folder}\n${prefix}`;
  if (!descriptions.has(key)) descriptions.set(key, askChild(folder, prefix));
  return descriptions.get(key);
}

module.exports = { describe };
