import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { artifactsOf } from './packaged.ts';

const root = resolve(import.meta.dirname, '../../..');

function unpacked(artifact: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'moim-layer-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', artifactsOf('files').get(artifact) ?? '', folder]);
  return folder;
}

test('the layer contains sharp for the functions’ processor architecture', () => {
  const folder = unpacked('sharp.zip');
  const modules = join(folder, 'nodejs/node_modules');
  const { version } = JSON.parse(readFileSync(join(modules, 'sharp/package.json'), 'utf8'));
  const native = readFileSync(join(modules, `@img/sharp-linux-arm64/lib/sharp-linux-arm64-${version}.node`));
  const library = existsSync(join(modules, '@img/sharp-libvips-linux-arm64/lib'));
  rmSync(folder, { recursive: true });
  // The e_machine field of the ELF header; 183 is AArch64.
  expect([native.readUInt16LE(18), library]).toEqual([183, true]);
});

test('the image-processing bundle finds sharp through NODE_PATH only, as on Lambda', () => {
  const folder = unpacked('process.zip');
  const script = `
    const { processUploads } = await import('./src/uploads.mjs');
    process.stdout.write(JSON.stringify(await processUploads({ Records: [] }, {})));
  `;
  const run = (environment: Record<string, string>): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        SERVICE_NAME: 'files',
        AWS_REGION: 'ap-northeast-2',
        POWERTOOLS_LOG_LEVEL: 'SILENT',
        ...environment,
      },
    });
  try {
    expect(() => run({})).toThrow();
    expect(run({ NODE_PATH: join(root, 'node_modules') })).toBe('{"batchItemFailures":[]}');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
