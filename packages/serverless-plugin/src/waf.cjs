// @ts-check
'use strict';

const { fault } = require('./fault.cjs');
const { isMapping } = require('./mapping.cjs');

/**
 * AWS WAF in front of the web app: `waf` in a stage's file. docs/deploy.md
 *
 * @typedef {object} Waf
 * @property {'block' | 'count'} [mode] none: no WAF
 * @property {number} [requestsPerAddress] the most that one address may send in five minutes
 */

/** High enough for everybody behind one address: a school, an office, a mobile operator. */
const requestsPerAddressByDefault = 10_000;

/** What AWS accepts. */
const [fewest, most] = [10, 2_000_000_000];

/**
 * Checks the setting `waf` of a stage.
 *
 * @param {string} place names the stage's file in errors
 * @param {unknown} given
 */
function checkWaf(place, given) {
  if (!isMapping(given) || Object.keys(given).length === 0) return;
  const unknown = Object.keys(given).find((name) => name !== 'mode' && name !== 'requestsPerAddress');
  if (unknown !== undefined)
    throw fault(`${place}: there is no setting "waf.${unknown}". Known: waf.mode, waf.requestsPerAddress.`);
  const { mode, requestsPerAddress: limit = requestsPerAddressByDefault } = given;
  if (mode !== 'block' && mode !== 'count')
    throw fault(`${place}: waf.mode must be block or count, got ${JSON.stringify(mode)}.`);
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < fewest || limit > most)
    throw fault(
      `${place}: waf.requestsPerAddress must be a whole number from ${fewest} to ${most}, got ${JSON.stringify(limit)}.`,
    );
}

module.exports = { checkWaf, requestsPerAddressByDefault };
