// @ts-check
'use strict';

/** @typedef {Record<string, unknown>} Mapping */

/** @param {unknown} value @returns {value is Mapping} */
const isMapping = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * A value of a YAML file that is a mapping, or an empty one if the file leaves it out. Throws one line that names the place
 * if it is anything else.
 *
 * @param {unknown} value
 * @param {string} place such as `services/users/serverless.yml: functions`
 * @returns {Mapping}
 */
function mappingOf(value, place) {
  if (value === undefined || value === null) return {};
  if (isMapping(value)) return value;
  throw new Error(`${place} must be a mapping, got ${JSON.stringify(value)}`);
}

/**
 * The mapping under some keys of a YAML file: `mappingAt(file, 'services/users/serverless.yml', 'custom', 'params')`.
 *
 * @param {unknown} content
 * @param {string} file names the file in errors
 * @param {string[]} keys
 */
const mappingAt = (content, file, ...keys) =>
  keys.reduce(
    (mapping, key, index) => mappingOf(mapping[key], `${file}: ${keys.slice(0, index + 1).join('.')}`),
    mappingOf(content, file),
  );

module.exports = { isMapping, mappingAt };
