// @ts-check
'use strict';

const { isMapping } = require('./mapping.cjs');

/** What a value of a YAML file must be. A mapping may have more keys than its shape. */
/** @typedef {'text' | 'number' | 'mapping' | { [key: string]: Shape }} Shape */

/** @type {Record<string, (value: unknown) => boolean>} */
const kinds = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  mapping: isMapping,
};

/**
 * Throws one line that names the first value which differs from its shape.
 *
 * @param {unknown} value
 * @param {Shape} shape
 * @param {string} place such as `serverless.common.yml: provider`
 */
function checkShape(value, shape, place) {
  const kind = typeof shape === 'string' ? shape : 'mapping';
  if (!kinds[kind]?.(value)) throw new Error(`${place} must be a ${kind}, got ${JSON.stringify(value)}`);
  if (typeof shape === 'string' || !isMapping(value)) return;
  const separator = place.includes(': ') ? '.' : ': ';
  for (const [key, inner] of Object.entries(shape))
    checkShape(value[key], inner, `${place}${separator}${key}`);
}

module.exports = { checkShape };
