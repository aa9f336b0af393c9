'use strict';

const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

const variables = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Where serverless-esbuild copies what it zips: it takes a folder of the system's for each function, and leaves it there.
 * Inside its own `.esbuild/` it goes with the rest, or with the next run's when this one is killed. Gives what ends that.
 */
function useScratchFolder(serviceDir) {
  const folder = join(serviceDir, '.esbuild', 'scratch');
  mkdirSync(folder, { recursive: true });
  const former = variables.map((name) => [name, process.env[name]]);
  for (const name of variables) process.env[name] = folder;
  return () => {
    for (const [name, value] of former) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

module.exports = { useScratchFolder };
