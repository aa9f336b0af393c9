'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Written last: if it exists, so does the rest of Swagger UI. */
const lastFile = join(__dirname, '../assets/initializer.js.gz');

/** Returns the package patterns for the files of Swagger UI, without which the deployed page would be empty. */
module.exports = ({ options }) => {
  if (!options.deferRoutes && !existsSync(lastFile)) {
    const message =
      'services/docs/assets lacks the files of Swagger UI: run "npm run swagger-ui", then package again.';
    // Serverless prints the stack, which would add nothing here.
    throw Object.assign(new Error(message), { stack: message });
  }
  return ['assets/**'];
};
