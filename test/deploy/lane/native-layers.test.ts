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

test('a layer for arm64 gets the same package for this machine, and keeps its own', () => {
  write(`node_modules/@img/${here}/code.node`);
  addNativePackages(folder);
  const from = process.arch === 'arm64' ? `${layer}/${here}` : `node_modules/@img/${here}`;
  expect(readFileSync(join(folder, layer, here, 'code.node'), 'utf8')).toBe(`${from}/code.node`);
  expect(existsSync(join(folder, layer, 'native-linux-arm64/code.node'))).toBe(true);
});

test('a package that npm has not brought is named', () => {
  if (process.arch === 'arm64') return;
  expect(() => addNativePackages(folder)).toThrow(`npm install has not brought @img/${here}`);
});
