// @ts-check
'use strict';

const { isMapping } = require('./mapping.cjs');

/** @param {unknown} value */
const kindOf = (value) => (Array.isArray(value) ? 'list' : isMapping(value) ? 'mapping' : 'value');

/**
 * Merges mappings key by key, appends lists, and replaces a value by a value. A mapping or list is never replaced by
 * anything else, because shared settings would be lost without a word.
 *
 * @param {unknown} base
 * @param {unknown} own
 * @param {string} path names the place in errors
 * @returns {unknown}
 */
function deepMerge(base, own, path) {
  if (own === undefined || base === undefined) return own ?? base;
  if (kindOf(base) !== kindOf(own))
    throw new Error(`${path} must be a ${kindOf(base)}, as in serverless.common.yml`);
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own];
  if (!isMapping(base) || !isMapping(own)) return own;
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = deepMerge(base[key], value, `${path}.${key}`);
  return merged;
}

module.exports = { deepMerge };
