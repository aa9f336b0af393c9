'use strict';

const { existsSync, readdirSync } = require('node:fs');
const { basename, join, relative } = require('node:path');
const { nearest } = require('./nearest.cjs');
const { readYaml } = require('./read-yaml.cjs');

const kindOf = (value) => {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 'list of texts' : 'list';
  return value === null ? 'nothing' : typeof value;
};
const names = { string: 'text', number: 'number', boolean: 'true or false', object: 'mapping', list: 'list' };

/** An error without a stack: Serverless would print all of it to a person who only mistyped a setting. */
const fault = (message) => Object.assign(new Error(message), { stack: '' });

/** Whether a stage may give a setting this value: one of the same kind as the default. */
const fits = (value, byDefault) => {
  const [given, wanted] = [kindOf(value), kindOf(byDefault)];
  if (!Array.isArray(byDefault)) return given === wanted;
  return byDefault.length > 0 ? given === wanted : Array.isArray(value);
};

/** The names of the stages in a project's folder, sorted. */
function stageNames(project) {
  const folder = join(project, 'stages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => basename(file, '.yml'))
    .sort();
}

/** The defaults of all settings: those that every service shares, and those that services add. */
function stageDefaults(project) {
  const shared = readYaml(join(project, 'serverless.common.yml')).params?.default ?? {};
  const services = join(project, 'services');
  const own = (existsSync(services) ? readdirSync(services) : [])
    .map((name) => join(services, name, 'serverless.yml'))
    .filter((file) => existsSync(file))
    .map((file) => readYaml(file).custom?.params?.default ?? {});
  return Object.assign({}, ...own, shared);
}

/** Reads a stage's file unchecked; throws one line that names the file and the line if it is not valid YAML. */
function readStageFile(project, stage) {
  const file = join(project, 'stages', `${stage}.yml`);
  try {
    return readYaml(file) ?? {};
  } catch (error) {
    const line = error.mark ? `:${error.mark.line + 1}` : '';
    throw fault(`${relative(project, file)}${line}: not valid YAML: ${error.reason ?? error.message}`);
  }
}

/**
 * Reads the settings that a stage overrides, and checks each against the default of the same name. Throws one line that
 * names the file, the setting and what it must be.
 */
function readStage(project, stage) {
  const known = stageNames(project);
  if (!known.includes(stage)) {
    throw fault(
      `There is no stage "${stage}". Known: ${known.join(', ')}. To add a stage, create stages/${stage || '<name>'}.yml.`,
    );
  }
  const settings = readStageFile(project, stage);
  const place = `stages/${stage}.yml`;
  if (kindOf(settings) !== 'object') throw fault(`${place} must be a mapping of settings.`);
  const defaults = stageDefaults(project);
  for (const [name, value] of Object.entries(settings)) {
    if (!(name in defaults)) {
      const close = nearest(name, Object.keys(defaults));
      throw fault(
        `${place}: there is no setting "${name}". ${close ? `Did you mean ${close}?` : `Known: ${Object.keys(defaults).sort().join(', ')}.`}`,
      );
    }
    if (!fits(value, defaults[name])) {
      const wanted = kindOf(defaults[name]);
      throw fault(
        `${place}: ${name} must be a ${names[wanted] ?? wanted}, got ${JSON.stringify(value) ?? 'nothing'}.`,
      );
    }
  }
  checkAccount(place, settings.account);
  checkEmail(place, settings.email);
  return settings;
}

function checkAccount(place, account = '') {
  if (account === '' || /^\d{12}$/.test(account)) return;
  throw fault(
    `${place}: account must be the 12 digits of an AWS account in quotes, got ${JSON.stringify(account)}.`,
  );
}

function checkEmail(place, email = {}) {
  const unknown = Object.keys(email).find((name) => name !== 'identity' && name !== 'from');
  if (unknown) throw fault(`${place}: email.${unknown} is not a setting. Known: email.identity, email.from.`);
  if (Object.keys(email).length === 0) return;
  for (const name of ['identity', 'from']) {
    if (typeof email[name] !== 'string' || email[name] === '') {
      throw fault(`${place}: email.${name} must be a text: set both email.identity and email.from.`);
    }
  }
}

module.exports = { readStage, readStageFile, stageNames };
