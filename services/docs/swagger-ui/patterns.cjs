'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Written last, so all of Swagger UI is there when this is. */
const last = join(__dirname, '../assets/initializer.js.gz');

/** Which files go along as they are: those of Swagger UI. Without them the deployed page would be an empty one. */
module.exports = ({ options }) => {
  if (!options.deferRoutes && !existsSync(last)) {
    const message = 'services/docs/assets is not filled: run "npm run swagger-ui", then package again.';
    // Serverless prints the stack, which would tell nothing more.
    throw Object.assign(new Error(message), { stack: message });
  }
  return ['assets/**'];
};
