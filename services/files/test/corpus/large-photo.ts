import sharp, { type Sharp } from 'sharp';

/** An image that compresses about as well as a photo: soft shapes and seeded noise. */
export async function largePhoto(width: number, height: number): Promise<Sharp> {
  const [w, h] = [Math.ceil(width / 10), Math.ceil(height / 10)];
  const pixels = Buffer.alloc(w * h * 3);
  let random = 12_345;
  for (let index = 0; index < pixels.length; index++) {
    const [x, y] = [Math.floor(index / 3) % w, Math.floor(index / 3 / w)];
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    const value = 128 + 80 * Math.sin(x / 57 + (index % 3)) + 40 * Math.cos(y / 31) + ((random >> 16) % 24);
    pixels[index] = Math.max(0, Math.min(255, value));
  }
  const raw = { width: w, height: h, channels: 3 as const };
  const enlarged = await sharp(pixels, { raw }).resize(width, height).raw().toBuffer();
  return sharp(enlarged, { raw: { ...raw, width, height } });
}
