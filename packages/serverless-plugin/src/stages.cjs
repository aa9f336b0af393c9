// @ts-check
'use strict';

const { existsSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { checkDomain } = require('./domain.cjs');
const { fault } = require('./fault.cjs');
const { isMapping, mappingAt } = require('./mapping.cjs');
const { nearest } = require('./nearest.cjs');
const { readYaml } = require('./read-yaml.cjs');
const { checkWaf } = require('./waf.cjs');

/** @typedef {Record<string, unknown>} Settings */

/**
 * The kind of a setting's value, in words.
 *
 * @param {unknown} value
 */
function kindOf(value) {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 'list of texts' : 'list';
  if (typeof value === 'object') return value === null ? 'value' : 'mapping';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'number';
}

/**
 * Whether a stage may give a setting this value: one of the same kind as the default.
 *
 * @param {unknown} value
 * @param {unknown} byDefault
 */
function fits(value, byDefault) {
  const isEmptyList = Array.isArray(byDefault) && byDefault.length === 0;
  return isEmptyList ? Array.isArray(value) : kindOf(value) === kindOf(byDefault);
}

/**
 * The names of the stages in a project's folder, sorted.
 *
 * @param {string} project
 */
function stageNames(project) {
  const folder = join(project, 'stages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => basename(file, '.yml'))
    .sort();
}

/**
 * The defaults of all settings: those that every service shares, and those that services add.
 *
 * @param {string} project
 * @returns {Settings}
 */
function stageDefaults(project) {
  const services = join(project, 'services');
  const own = (existsSync(services) ? readdirSync(services) : [])
    .map((name) => `services/${name}/serverless.yml`)
    .filter((file) => existsSync(join(project, file)))
    .map((file) => mappingAt(readYaml(join(project, file)), file, 'custom', 'params', 'default'));
  const common = 'serverless.common.yml';
  return Object.assign({}, ...own, mappingAt(readYaml(join(project, common)), common, 'params', 'default'));
}

/**
 * Reads a stage's file, whose settings are unchecked; throws one line that names the file if it is not a mapping, and the
 * line if it is not valid YAML.
 *
 * @param {string} project
 * @param {string} stage
 * @returns {Settings}
 */
function readStageFile(project, stage) {
  /** @type {unknown} */
  let settings;
  try {
    settings = readYaml(join(project, 'stages', `${stage}.yml`)) ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    /** @type {{ message: string, reason?: string, mark?: { line: number } }} */
    const { message, reason = message, mark } = error;
    const line = mark ? `:${mark.line + 1}` : '';
    throw fault(`stages/${stage}.yml${line}: not valid YAML: ${reason}`);
  }
  if (isMapping(settings)) return settings;
  throw fault(`stages/${stage}.yml must be a mapping of settings.`);
}

/**
 * @param {string} place
 * @param {string} name
 * @param {unknown} value
 * @param {Settings} defaults
 */
function checkSetting(place, name, value, defaults) {
  if (!(name in defaults)) {
    const close = nearest(name, Object.keys(defaults));
    const advice = close ? `Did you mean ${close}?` : `Known: ${Object.keys(defaults).sort().join(', ')}.`;
    throw fault(`${place}: there is no setting "${name}". ${advice}`);
  }
  if (fits(value, defaults[name])) return;
  throw fault(`${place}: ${name} must be a ${kindOf(defaults[name])}, got ${JSON.stringify(value)}.`);
}

/**
 * @param {string} place
 * @param {unknown} email
 */
function checkEmail(place, email) {
  if (typeof email !== 'object' || email === null || Object.keys(email).length === 0) return;
  const unknown = Object.keys(email).find((name) => name !== 'identity' && name !== 'from');
  if (unknown)
    throw fault(`${place}: there is no setting "email.${unknown}". Known: email.identity, email.from.`);
  /** @type {{ identity?: unknown, from?: unknown }} */
  const { identity, from } = email;
  if (typeof identity === 'string' && identity !== '' && typeof from === 'string' && from !== '') return;
  throw fault(`${place}: email needs both identity and from, as texts.`);
}

/**
 * Reads the settings that a stage overrides, and checks each against its default. Throws one line that names the file, the
 * setting and what it must be.
 *
 * @param {string} project
 * @param {string} stage
 * @returns {{ account: string }}
 */
function readStage(project, stage) {
  const known = stageNames(project);
  if (!known.includes(stage)) {
    const file = `stages/${/^[a-z][a-z0-9-]*$/.test(stage) ? stage : '<name>'}.yml`;
    throw fault(`There is no stage "${stage}". Known: ${known.join(', ')}. To add a stage, create ${file}.`);
  }
  const settings = readStageFile(project, stage);
  const place = `stages/${stage}.yml`;
  const defaults = stageDefaults(project);
  for (const [name, value] of Object.entries(settings)) checkSetting(place, name, value, defaults);
  const { account = '', email, domain, waf } = settings;
  checkEmail(place, email);
  checkDomain(place, domain);
  checkWaf(place, waf);
  if (account !== '' && !/^\d{12}$/.test(String(account))) {
    throw fault(
      `${place}: account must be the 12 digits of an AWS account in quotes, got ${JSON.stringify(account)}.`,
    );
  }
  return { account: String(account) };
}

/**
 * All settings of a stage, which {@link readStage} has checked: its own, and the defaults of the others.
 *
 * @param {string} project
 * @param {string} stage
 * @returns {Settings}
 */
const settingsOf = (project, stage) => ({ ...stageDefaults(project), ...readStageFile(project, stage) });

module.exports = { readStage, readStageFile, settingsOf, stageNames };
