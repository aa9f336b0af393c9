import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { picture } from '../../test/corpus/picture.ts';
import { makePlaceholder } from './placeholder.ts';

test('a placeholder is a tiny picture with the colours and the shape of the image', async () => {
  const thumb = await picture().webp().toBuffer();
  const placeholder = await makePlaceholder(thumb);
  const [type, encoded = ''] = placeholder.split(',');
  expect(type).toBe('data:image/webp;base64');
  expect(placeholder.length).toBeLessThan(400);
  const tiny = sharp(Buffer.from(encoded, 'base64'));
  expect(await tiny.metadata()).toMatchObject({ width: 16, height: 12 });
  const averages = async (bytes: Uint8Array) =>
    (await sharp(bytes).removeAlpha().stats()).channels.map(({ mean }) => mean);
  const [wanted, made] = [await averages(thumb), await averages(Buffer.from(encoded, 'base64'))];
  for (const [channel, mean] of wanted.entries())
    expect(Math.abs(mean - (made[channel] ?? 0))).toBeLessThan(12);
});
