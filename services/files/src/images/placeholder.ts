import { blamingImage, decode } from './decoder.ts';

/** The longest side in pixels: enough for a blurred impression once a client has enlarged it. */
const side = 16;
const type = 'image/webp';

/** A tiny version of an image as a data URI of about 150 characters. @param thumb - its small variant */
export async function makePlaceholder(thumb: Uint8Array): Promise<string> {
  const bytes = await blamingImage(() =>
    decode(thumb).resize({ width: side, height: side, fit: 'inside' }).webp({ quality: 30 }).toBuffer(),
  );
  return `data:${type};base64,${bytes.toString('base64')}`;
}
