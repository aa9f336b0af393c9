// @ts-check
'use strict';

/**
 * Checks the mapping `limits` of a stage, and picks the maxima of one service.
 *
 * @param {unknown} limits by service, then by the limit's name
 * @param {string} service
 * @param {string[]} services all services of the project
 * @returns {Record<string, number>}
 */
function limitsOf(limits, service, services) {
  const byService = mapping(limits, 'limits');
  const unknown = Object.keys(byService).find((name) => !services.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `limits.${unknown} of the stage: there is no such service. Known: ${services.join(', ')}`,
    );
  const own = Object.entries(mapping(byService[service], `limits.${service}`));
  return Object.fromEntries(own.map(([name, max]) => [name, maximum(max, `limits.${service}.${name}`)]));
}

/** @param {unknown} value @param {string} place @returns {Record<string, unknown>} */
function mapping(value = {}, place) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${place} of the stage must be a mapping, got ${JSON.stringify(value)}`);
}

/** @param {unknown} value @param {string} place */
function maximum(value, place) {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`${place} of the stage must be a whole number of at least 1, got ${JSON.stringify(value)}`);
}

/**
 * Refuses a limit that the route table does not have.
 *
 * @param {Record<string, number>} maxima
 * @param {string} service
 * @param {string[]} known the names of the limits in the service's route table
 */
function checkNames(maxima, service, known) {
  const unknown = Object.keys(maxima).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const names = known.length === 0 ? 'it has none' : `known: ${known.join(', ')}`;
  throw new Error(`limits.${service}.${unknown} of the stage: ${service} has no such limit (${names})`);
}

module.exports = { checkNames, limitsOf };
