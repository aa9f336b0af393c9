import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { missingBinaries, registryUrls } from './lock-file.ts';

const locked = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));

test('package-lock.json has the native binaries of every platform (otherwise delete it and node_modules, and run npm install)', () => {
  expect(missingBinaries(locked)).toEqual([]);
});

test('package-lock.json names no registry', () => {
  expect(registryUrls(locked)).toEqual([]);
});

test('reports the binaries that a lock file has for one platform only', () => {
  const optionalDependencies = { '@swc/core-linux-x64': '1.0.0', '@swc/core-darwin-arm64': '1.0.0' };
  const packages = {
    '': {},
    'node_modules/@swc/core': { optionalDependencies },
    'node_modules/@swc/core-linux-x64': {},
    'packages/web/node_modules/@swc/core': { optionalDependencies },
    'packages/web/node_modules/@swc/core/node_modules/@swc/core-darwin-arm64': {},
  };
  expect(missingBinaries({ packages })).toEqual(['node_modules/@swc/core offers @swc/core-darwin-arm64']);
});

test('reports a binary that is missing from the lock file itself, once removed', () => {
  const { 'node_modules/@biomejs/cli-darwin-arm64': removed, ...packages } = locked.packages;
  expect(removed).toBeDefined();
  expect(missingBinaries({ packages })).toEqual([
    'node_modules/@biomejs/biome offers @biomejs/cli-darwin-arm64',
  ]);
});

test('reports a package that is locked to a registry, and not a workspace', () => {
  const packages = {
    'node_modules/zod': { resolved: 'https://registry.example/zod-4.6.7.tgz' },
    'node_modules/@moim/common': { resolved: 'common', link: true as const },
  };
  expect(registryUrls({ packages })).toEqual([
    'node_modules/zod comes from https://registry.example/zod-4.6.7.tgz',
  ]);
});
