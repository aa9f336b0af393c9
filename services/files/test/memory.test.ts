import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { largePhoto } from './corpus/large-photo.ts';
import { withMetadata } from './corpus/picture.ts';

test('a photo of 50 megapixels, turned, takes at most 512 MB', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moim-memory-'));
  const file = join(folder, 'photo.jpg');
  writeFileSync(
    file,
    await withMetadata(await largePhoto(8_160, 6_120), 6)
      .jpeg({ quality: 88 })
      .toBuffer(),
  );
  const script = join(import.meta.dirname, 'peak-memory.ts');
  const answer = execFileSync(process.execPath, [script, file, 'image/jpeg'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const { width, height, megabytes } = JSON.parse(answer);
  expect([width, height]).toEqual([6_120, 8_160]);
  expect(megabytes).toBeLessThanOrEqual(512);
}, 120_000);
