import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { npmCli } from './npm-cli.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'moim-npm-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(path: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  return full;
}

test('uses the npm that runs the script', () => {
  const cli = file('npm/bin/npm-cli.js');
  expect(npmCli({ npm_execpath: cli, PATH: '' })).toBe(cli);
});

test('finds npm on the PATH when another package manager runs the script', () => {
  const cli = file('lib/node_modules/npm/bin/npm-cli.js');
  mkdirSync(join(folder, 'bin'));
  symlinkSync(cli, join(folder, 'bin/npm'));
  const path = [join(folder, 'nothing'), join(folder, 'bin')].join(delimiter);
  expect(npmCli({ npm_execpath: file('yarn.js'), PATH: path })).toBe(cli);
});

test('finds npm beside its batch script, as Windows installs it', () => {
  const cli = file('nodejs/node_modules/npm/bin/npm-cli.js');
  file('nodejs/npm');
  file('nodejs/npm.cmd');
  expect(npmCli({ Path: join(folder, 'nodejs') })).toBe(cli);
});

test('says what to install when there is no npm', () => {
  expect(() => npmCli({ PATH: folder })).toThrow('install Node.js with npm');
});
