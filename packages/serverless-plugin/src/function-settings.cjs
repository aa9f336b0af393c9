// @ts-check
'use strict';

const { existsSync, readdirSync } = require('node:fs');
/** @import { FunctionConfig } from './serverless.ts' */

/** @typedef {Record<string, unknown>} Settings */

/** @param {unknown} value */
const isCount = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const canaries =
  /^(AllAtOnce|Canary10Percent(5|10|15|30)Minutes|Linear10PercentEvery(1Minute|(2|3|10)Minutes))$/;

/**
 * The settings of a function that a stage may override, and which values each takes. `false` removes a setting.
 *
 * @type {Record<string, (value: unknown) => boolean>}
 */
const settings = {
  memorySize: isCount,
  timeout: isCount,
  reservedConcurrency: isCount,
  provisionedConcurrency: isCount,
  warmUp: (minutes) => isCount(minutes) && minutes !== 0,
  canary: (shift) => typeof shift === 'string' && canaries.test(shift),
};

/** JSON schemas of the settings that this package adds to Serverless's own. */
const functionSchema = {
  permissions: {
    type: 'array',
    items: { anyOf: [{ type: 'object' }, { type: 'array', items: { type: 'object' } }] },
  },
  warmUp: { anyOf: [{ type: 'integer', minimum: 1 }, { const: false }] },
  canary: { anyOf: [{ type: 'string', pattern: canaries.source }, { const: false }] },
};

/** @param {string} key @param {Settings} given */
function check(key, given) {
  for (const [name, value] of Object.entries(given)) {
    const takes = settings[name];
    if (takes === undefined) {
      const known = Object.keys(settings).join(', ');
      throw new Error(
        `functions.${key}.${name} of the stage is not a setting of a function. Known settings: ${known}`,
      );
    }
    if (value !== false && !takes(value)) {
      throw new Error(`functions.${key}.${name} of the stage cannot be ${JSON.stringify(value)}`);
    }
  }
}

/** @template {object} T @param {T} all @returns {T} */
const withoutFalse = (all) => {
  const kept = { ...all };
  for (const [key, value] of Object.entries(all)) if (value === false) Reflect.deleteProperty(kept, key);
  return kept;
};

/**
 * The functions of a service with the stage's settings. `api` applies to that function of every service, unless the
 * service sets the value itself; `users-api` applies to that one, and overrides the service.
 *
 * @param {string} service
 * @param {Record<string, FunctionConfig>} functions
 * @param {Record<string, Settings>} [stage]
 * @param {string[]} [services] all services of the project
 * @returns {Record<string, FunctionConfig>}
 */
function withStageSettings(service, functions, stage = {}, services = [service]) {
  for (const [key, given] of Object.entries(stage)) {
    check(key, given);
    // The longest name, because one service's name may begin with another's.
    const owner = services
      .filter((name) => key.startsWith(`${name}-`))
      .sort((a, b) => b.length - a.length)
      .at(0);
    if (key.includes('-') && owner === undefined)
      throw new Error(`functions.${key} of the stage: there is no such service`);
    if (owner === service && functions[key.slice(service.length + 1)] === undefined) {
      throw new Error(`functions.${key} of the stage: ${service} has no such function`);
    }
  }
  return Object.fromEntries(
    Object.entries(functions).map(([name, own]) => [
      name,
      withoutFalse({ ...stage[name], ...own, ...stage[`${service}-${name}`] }),
    ]),
  );
}

/**
 * The names of a project's services.
 *
 * @param {string} folder the project's folder `services`
 */
const servicesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

module.exports = { functionSchema, servicesIn, withStageSettings };
