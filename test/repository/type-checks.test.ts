import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root, trackedFiles } from './tracked-files.ts';

const directive = /^\s*(?:\/\/|\/\*+)\s*@ts-(?:nocheck|ignore)/m;

test('no source file turns off the type checks', () => {
  const sources = trackedFiles().filter((file) => /\.[cm]?[jt]s$/.test(file));
  expect(sources.filter((file) => directive.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  expect(directive.test('// @ts-nocheck\n')).toBe(true);
});
