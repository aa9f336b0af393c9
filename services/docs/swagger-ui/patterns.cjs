// @ts-check
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Written last: if it exists, all of Swagger UI does. */
const last = join(__dirname, '../assets/initializer.js.gz');

/**
 * The files that are packaged unchanged: those of Swagger UI. Without them the deployed page would be empty.
 *
 * @param {{ options: { deferRoutes?: boolean } }} input
 */
module.exports = ({ options }) => {
  if (!options.deferRoutes && !existsSync(last)) {
    const message = 'services/docs/assets is empty: run "npm run swagger-ui", then package again.';
    // Serverless prints the stack, which adds nothing here.
    throw Object.assign(new Error(message), { stack: message });
  }
  return ['assets/**'];
};
