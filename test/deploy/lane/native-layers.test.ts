import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addNativePackages } from './native-layers.ts';

const layer = 'services/files/layers/sharp/nodejs/node_modules/@img';
const here = `native-linux-${process.arch}`;

let folder: string;
const write = (file: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moim-layers-'));
  write(`${layer}/native-linux-arm64/code.node`);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('adds a native package for this machine to a layer for arm64, and keeps the original', () => {
  write(`node_modules/@img/${here}/code.node`);
  addNativePackages(folder);
  const from = process.arch === 'arm64' ? `${layer}/${here}` : `node_modules/@img/${here}`;
  expect(readFileSync(join(folder, layer, here, 'code.node'), 'utf8')).toBe(`${from}/code.node`);
  expect(existsSync(join(folder, layer, 'native-linux-arm64/code.node'))).toBe(true);
});

test('names a native package that npm has not installed', () => {
  if (process.arch === 'arm64') return;
  expect(() => addNativePackages(folder)).toThrow(`npm has not installed @img/${here}`);
});
