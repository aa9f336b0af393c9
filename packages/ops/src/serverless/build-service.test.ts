import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildService } from './build-service.ts';

let folder: string;

const withScripts = (scripts: Record<string, string>): void =>
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', scripts }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moim-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('runs the build of a service in its folder', async () => {
  withScripts({ build: 'echo built > built.txt' });
  await buildService('app', folder);
  expect(existsSync(join(folder, 'built.txt'))).toBe(true);
});

test('does nothing for a service without one', async () => {
  await buildService('app', folder);
  withScripts({ start: 'exit 1' });
  await expect(buildService('app', folder)).resolves.toBeUndefined();
});

test('refuses with the output of a build that fails', async () => {
  withScripts({ build: 'echo "Unexpected token" >&2; exit 3' });
  await expect(buildService('app', folder)).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringMatching(/^app cannot be built:\n(.*\n)*.*Unexpected token/),
  });
});
