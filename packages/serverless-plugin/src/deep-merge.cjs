'use strict';

const kindOf = (value) =>
  Array.isArray(value) ? 'list' : value !== null && typeof value === 'object' ? 'mapping' : 'value';

/**
 * Mappings are merged key by key, lists are appended, a value replaces a value. A mapping or list never gives way to
 * anything else: what all services share would be lost without a word.
 */
function deepMerge(base, own, path) {
  if (own === undefined || base === undefined) return own ?? base;
  const kind = kindOf(base);
  if (kind !== kindOf(own)) throw new Error(`${path} must be a ${kind}, as in serverless.common.yml`);
  if (kind === 'list') return [...base, ...own];
  if (kind === 'value') return own;
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = deepMerge(base[key], value, `${path}.${key}`);
  return merged;
}

module.exports = { deepMerge };
