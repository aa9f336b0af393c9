import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readRelease } from '@moim/serverless-plugin/release';
import { filesToServe, releaseIn } from './release.ts';

const serving = (release: string) => ({ Resources: {}, Outputs: { Release: { Value: release } } });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moim-app-'));
  mkdirSync(join(folder, 'app/dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'app/dist/index.html'), '<p>');
  writeFileSync(join(folder, 'app/dist/assets/a-1.js'), 'let a;');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the files of a release are its assets, its shell, and a manifest that lists both', () => {
  const { id } = readRelease(folder);
  const files = filesToServe('web', serving(id), folder);
  expect(files.map(({ key }) => key)).toEqual([
    'assets/a-1.js',
    `releases/${id}/index.html`,
    `manifests/${id}.json`,
  ]);
  expect(files.map(({ content }) => content().toString())).toEqual([
    'let a;',
    '<p>',
    JSON.stringify({ files: ['assets/a-1.js', `releases/${id}/index.html`] }),
  ]);
});

test('an app that was built again after it was packaged is refused', () => {
  const { id } = readRelease(folder);
  writeFileSync(join(folder, 'app/dist/index.html'), '<b>');
  expect(() => filesToServe('web', serving(id), folder)).toThrow(/was built again after it was packaged/);
});

test('a service without an app has no release and no files', () => {
  expect(releaseIn({ Resources: {} })).toBeUndefined();
  expect(filesToServe('users', { Resources: {} }, folder)).toEqual([]);
});
