'use strict';

const { existsSync, readdirSync } = require('node:fs');

const count = (value) => Number.isInteger(value) && value >= 0;
const shifts =
  /^(AllAtOnce|Canary10Percent(5|10|15|30)Minutes|Linear10PercentEvery(1Minute|(2|3|10)Minutes))$/;

/** What a stage may say of a function, and which values. `false` takes back what is said elsewhere. */
const settings = {
  memorySize: count,
  timeout: count,
  reservedConcurrency: count,
  provisionedConcurrency: count,
  warmUp: (minutes) => count(minutes) && minutes >= 1,
  canary: (shift) => shifts.test(shift),
};

/** For Serverless's own schema: what a function's own section may say beside its usual settings. */
const ownSettings = {
  permissions: { type: 'array', items: { type: 'object' } },
  warmUp: { anyOf: [{ type: 'integer', minimum: 1 }, { const: false }] },
  canary: { anyOf: [{ type: 'string', pattern: shifts.source }, { const: false }] },
};

function check(key, given) {
  for (const [name, value] of Object.entries(given)) {
    if (settings[name] === undefined) {
      throw new Error(
        `functions.${key}.${name} of the stage is no setting of a function: ${Object.keys(settings).join(', ')}`,
      );
    }
    if (value !== false && !settings[name](value)) {
      throw new Error(`functions.${key}.${name} of the stage cannot be ${JSON.stringify(value)}`);
    }
  }
}

const withoutFalse = (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== false));

/**
 * The functions of a service with what the stage says of them: `api` means that function of every service, unless the
 * service says otherwise; `users-api` means one, whatever the service says.
 */
function withStageSettings(service, functions, stage = {}, services = [service]) {
  for (const [key, given] of Object.entries(stage)) {
    check(key, given);
    const owner = services.find((name) => key.startsWith(`${name}-`));
    if (key.includes('-') && owner === undefined)
      throw new Error(`functions.${key} of the stage: no such service`);
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

/** The names of all services of a project, by its folder `services`. */
const servicesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

module.exports = { ownSettings, servicesIn, withStageSettings };
