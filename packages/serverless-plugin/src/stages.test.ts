import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import shared from '../resolvers/shared.cjs';
import stages from './stages.cjs';

let project: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'moim-stages-'));
  write(
    'serverless.common.yml',
    'params: { default: { memorySize: 512, logLevel: DEBUG, alarms: true, account: "", email: {}, domain: {}, waf: {}, corsOrigins: [x] } }',
  );
  write('services/files/serverless.yml', 'custom: { params: { default: { maxProcessing: 20 } } }');
  write('stages/dev.yml', '{}');
});
afterEach(() => rmSync(project, { recursive: true }));

const read = (text: string) => () => {
  write('stages/mine.yml', text);
  return stages.readStage(project, 'mine');
};

test('accepts settings of the same kind as their defaults, also those of a service', () => {
  expect(read('memorySize: 1024\nmaxProcessing: 5\ncorsOrigins: [a, b]\naccount: "123456789012"')()).toEqual({
    account: '123456789012',
  });
  expect(read('')()).toEqual({ account: '' });
});

test('refuses a stage without a file, naming those that exist', () => {
  expect(() => stages.readStage(project, 'nosuch')).toThrow(
    'There is no stage "nosuch". Known: dev. To add a stage, create stages/nosuch.yml.',
  );
});

test.each([
  ['memorysize: 1024', 'stages/mine.yml: there is no setting "memorysize". Did you mean memorySize?'],
  ['colour: red', 'stages/mine.yml: there is no setting "colour". Known: account, alarms,'],
  ['memorySize: lots', 'stages/mine.yml: memorySize must be a number, got "lots".'],
  ['alarms: "no"', 'stages/mine.yml: alarms must be a boolean, got "no".'],
  ['corsOrigins: https://x', 'stages/mine.yml: corsOrigins must be a list of texts, got "https://x".'],
  ['corsOrigins: [1]', 'stages/mine.yml: corsOrigins must be a list of texts, got [1].'],
  ['logLevel: null', 'stages/mine.yml: logLevel must be a text, got null.'],
  ['account: 123456789012', 'stages/mine.yml: account must be a text, got 123456789012.'],
  [
    'account: "1234"',
    'stages/mine.yml: account must be the 12 digits of an AWS account in quotes, got "1234".',
  ],
  ['email: { identity: example.com }', 'stages/mine.yml: email needs both identity and from, as texts.'],
  [
    'email: { sender: x }',
    'stages/mine.yml: there is no setting "email.sender". Known: email.identity, email.from.',
  ],
  [
    'domain: { api: https://api.example.com }',
    'stages/mine.yml: domain.api must be a name such as api.example.com',
  ],
  ['waf: { mode: on }', 'stages/mine.yml: waf.mode must be block or count, got "on".'],
  ['waf: block', 'stages/mine.yml: waf must be a mapping, got "block".'],
  ['- memorySize', 'stages/mine.yml must be a mapping of settings.'],
  ['logLevel: INFO\nmemorySize: [', 'stages/mine.yml:3: not valid YAML: '],
  [
    'logLevel: INFO\n  memorySize: 5',
    'stages/mine.yml:2: not valid YAML: bad indentation of a mapping entry',
  ],
])('refuses %j in one line', (text, message) => {
  expect(read(text)).toThrow(message);
  expect(read(text)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('\n'), stack: '' }),
  );
});

test('refuses to resolve a service for a stage that does not exist', async () => {
  const resolveConfigurationProperty = async () => 'moim-docs';
  await expect(shared({ options: { stage: 'nosuch' }, resolveConfigurationProperty })).rejects.toThrow(
    /^There is no stage "nosuch"\. Known: dev, prod\./,
  );
});

test('the stage prod trusts no origin that somebody else could own', () => {
  const repository = join(import.meta.dirname, '../../..');
  expect(stages.readStageFile(repository, 'prod').corsOrigins).toEqual(['https://app.example.com']);
});
