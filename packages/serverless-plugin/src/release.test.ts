import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readRelease } from './release.cjs';

let folder: string;

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'app/dist', path)), { recursive: true });
    writeFileSync(join(folder, 'app/dist', path), content);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moim-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('assets keep their keys for ever, and all other files belong to the release', () => {
  write({ 'index.html': '<p>', 'worker.js': '1', 'assets/a-1.js': '2', 'assets/a-1.css': '3' });
  const { id, files } = readRelease(folder);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  const immutable = 'public, max-age=31536000, immutable';
  const revalidated = 'public, max-age=0, must-revalidate, s-maxage=31536000';
  expect(files.map(({ key, contentType, cacheControl }) => [key, contentType, cacheControl])).toEqual([
    ['assets/a-1.css', 'text/css; charset=utf-8', immutable],
    ['assets/a-1.js', 'text/javascript; charset=utf-8', immutable],
    [`releases/${id}/index.html`, 'text/html; charset=utf-8', revalidated],
    [`releases/${id}/worker.js`, 'text/javascript; charset=utf-8', revalidated],
  ]);
});

test('the id of a release depends on names and content, and on nothing else', () => {
  write({ 'index.html': 'ab', 'a.txt': 'c' });
  const first = readRelease(folder).id;
  write({ 'a.txt': 'c', 'index.html': 'ab' });
  expect(readRelease(folder).id).toBe(first);
  write({ 'index.html': 'a', 'a.txt': 'bc' });
  const moved = readRelease(folder).id;
  write({ 'a.txt': 'bd' });
  const changed = readRelease(folder).id;
  write({ 'b.txt': '' });
  expect(new Set([first, moved, changed, readRelease(folder).id]).size).toBe(4);
});

test('a file of unknown type is refused by name', () => {
  write({ 'index.html': '', 'assets/a.exe': '' });
  expect(() => readRelease(folder)).toThrow(/file of unknown type: assets\/a\.exe/);
});

test('an app that is not built is refused with what to run', () => {
  expect(() => readRelease(folder)).toThrow(
    /has no app: run `npm run build --workspace @moim\/moim-release-/,
  );
});
