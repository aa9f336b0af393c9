import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { largePhoto } from './corpus/large-photo.ts';
import { withMetadata } from './corpus/picture.ts';

test.each([
  ['as cameras encode it', 512, {}],
  // Six bytes of coefficients per pixel are buffered until the last one is read, and turning needs all pixels.
  ['progressively and without subsampling', 768, { progressive: true, chromaSubsampling: '4:4:4' }],
])(
  'turning a photo of 64 megapixels, encoded %s, takes at most %d MB',
  async (_, most, how) => {
    const folder = mkdtempSync(join(tmpdir(), 'moim-memory-'));
    const file = join(folder, 'photo.jpg');
    const photo = withMetadata(await largePhoto(9_216, 6_912), 6).jpeg({ quality: 88, ...how });
    writeFileSync(file, await photo.toBuffer());
    const script = join(import.meta.dirname, 'peak-memory.ts');
    const answer = execFileSync(process.execPath, [script, file, 'image/jpeg'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const { width, height, megabytes } = JSON.parse(answer);
    expect([width, height]).toEqual([6_912, 9_216]);
    expect(megabytes).toBeLessThanOrEqual(most);
  },
  120_000,
);
