// @ts-check
'use strict';

const { fault } = require('./fault.cjs');
const { isMapping } = require('./mapping.cjs');
const { nearest } = require('./nearest.cjs');

/**
 * The names of a stage on the internet: `domain` in its file. docs/deploy.md
 *
 * @typedef {object} Domain
 * @property {string} [api] the name of the API, such as `api.example.com`
 * @property {string} [app] the name of the web app, such as `app.example.com`
 * @property {string} [hostedZone] the id of the Route 53 zone that both names are in
 * @property {string} [apiCertificate] the ARN of a certificate for `api`, where DNS is elsewhere
 * @property {string} [appCertificate] the ARN of a certificate for `app`, where DNS is elsewhere
 * @property {boolean} [keepDefaultEndpoint] keeps the URL that API Gateway gave the API, too
 */

const hostname = /^(?=.{4,64}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;
const certificate = /^arn:aws[\w-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/;

/** What each setting must be, and in words. */
/** @type {Record<string, [test: (value: unknown) => boolean, words: string]>} */
const rules = {
  api: [isText(hostname), 'a name such as api.example.com, without https:// and a path'],
  app: [isText(hostname), 'a name such as app.example.com, without https:// and a path'],
  hostedZone: [
    isText(/^Z[A-Z0-9]{3,31}$/),
    'the id of a Route 53 hosted zone, such as Z0123456789ABCDEFGHIJ',
  ],
  apiCertificate: [isText(certificate), 'the ARN of a certificate of ACM in the region of the stage'],
  appCertificate: [
    isText(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/),
    'the ARN of a certificate of ACM in us-east-1, where CloudFront reads it',
  ],
  keepDefaultEndpoint: [(value) => typeof value === 'boolean', 'a boolean'],
};

/** @param {RegExp} pattern @returns {(value: unknown) => boolean} */
function isText(pattern) {
  return (value) => typeof value === 'string' && pattern.test(value);
}

/**
 * Checks the setting `domain` of a stage. Whether a zone is that of a name only AWS can say.
 *
 * @param {string} place names the stage's file in errors
 * @param {unknown} given
 */
function checkDomain(place, given) {
  if (!isMapping(given)) return;
  for (const [name, value] of Object.entries(given)) {
    const rule = rules[name];
    if (!rule) {
      const known = Object.keys(rules).map((each) => `domain.${each}`);
      const close = nearest(name, Object.keys(rules));
      const advice = close ? `Did you mean domain.${close}?` : `Known: ${known.join(', ')}.`;
      throw fault(`${place}: there is no setting "domain.${name}". ${advice}`);
    }
    const [test, words] = rule;
    if (!test(value)) throw fault(`${place}: domain.${name} must be ${words}, got ${JSON.stringify(value)}.`);
  }
  checkTogether(place, given);
}

/** @param {string} place @param {Domain} domain */
function checkTogether(place, domain) {
  const { api, app, hostedZone, keepDefaultEndpoint } = domain;
  for (const name of /** @type {const} */ (['api', 'app'])) {
    const [given, own] = [domain[name], domain[`${name}Certificate`]];
    if (given && !hostedZone && !own)
      throw fault(
        `${place}: domain.${name} needs domain.hostedZone, or domain.${name}Certificate if its DNS is not in Route 53.`,
      );
    if (!given && own) throw fault(`${place}: domain.${name}Certificate needs domain.${name}.`);
  }
  if (hostedZone && !api && !app)
    throw fault(`${place}: domain.hostedZone needs domain.api, domain.app or both.`);
  if (keepDefaultEndpoint !== undefined && !api)
    throw fault(
      `${place}: domain.keepDefaultEndpoint needs domain.api: without it the API has no other endpoint.`,
    );
  if (api && api === app)
    throw fault(
      `${place}: domain.api and domain.app must differ: under domain.app, the API is at /v1 anyway.`,
    );
}

module.exports = { checkDomain };
