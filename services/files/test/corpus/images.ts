import type { ImageType } from '../../src/images/image-type.ts';
import { avifLaidOut, box } from './avif-layouts.ts';
import { animation, blackPng, deepPng, gifWithArchive, jpegWithPage } from './oddities.ts';
import { picture, printableQuarters, type Quarters, quarters, withMetadata } from './picture.ts';
import { turned } from './turned.ts';

/** An image of the corpus and its expected result. */
export interface CorpusImage {
  name: string;
  contentType: ImageType;
  bytes(): Promise<Buffer>;
  /** The colours that it shows. */
  colours: Quarters;
  /** How much a colour value may differ, because each colour encoding loses some precision. */
  tolerance: number;
}

const of = (name: string, contentType: ImageType, bytes: () => Promise<Buffer>): CorpusImage => ({
  name,
  contentType,
  bytes,
  colours: quarters,
  tolerance: 12,
});

const patched = async (image: Promise<Buffer>, patch: (bytes: Buffer) => void): Promise<Buffer> => {
  const bytes = Buffer.from(await image);
  patch(bytes);
  return bytes;
};

/** All show the same picture, which must come out upright and with its colours. */
export const goodImages: CorpusImage[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
    of(`JPEG, orientation ${orientation}`, 'image/jpeg', () => turned(orientation, (image) => image.jpeg())),
  ),
  of('progressive JPEG', 'image/jpeg', () => withMetadata(picture()).jpeg({ progressive: true }).toBuffer()),
  of('JPEG without subsampling, turned', 'image/jpeg', () =>
    turned(6, (image) => image.jpeg({ chromaSubsampling: '4:4:4' })),
  ),
  {
    ...of('CMYK JPEG', 'image/jpeg', () =>
      picture(400, 300, printableQuarters).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(),
    ),
    colours: printableQuarters,
    tolerance: 32,
  },
  of('JPEG in Display P3', 'image/jpeg', () =>
    withMetadata(picture()).withIccProfile('p3').jpeg().toBuffer(),
  ),
  of('JPEG that is also a page', 'image/jpeg', jpegWithPage),
  of('PNG', 'image/png', () => withMetadata(picture()).png().toBuffer()),
  of('PNG, turned', 'image/png', () => turned(8, (image) => image.png())),
  of('PNG of 16 bits', 'image/png', deepPng),
  of('interlaced PNG', 'image/png', () => picture().png({ progressive: true }).toBuffer()),
  of('PNG with a palette', 'image/png', () => picture().png({ palette: true }).toBuffer()),
  of('WebP', 'image/webp', () => withMetadata(picture()).webp().toBuffer()),
  of('WebP, turned', 'image/webp', () => turned(3, (image) => image.webp())),
  of('lossless WebP', 'image/webp', () => withMetadata(picture()).webp({ lossless: true }).toBuffer()),
  of('AVIF', 'image/avif', () => withMetadata(picture()).avif({ effort: 0, quality: 80 }).toBuffer()),
  of('GIF', 'image/gif', () => picture().gif().toBuffer()),
  of('GIF that is also an archive', 'image/gif', gifWithArchive),
  of('GIF without a trailer', 'image/gif', async () => (await picture().gif().toBuffer()).subarray(0, -1)),
  of('GIF with an empty block, without metadata', 'image/gif', async () => {
    const gif = await picture().gif().toBuffer();
    return Buffer.concat([gif.subarray(0, -1), Buffer.of(0, 0x3b)]);
  }),
  of('GIF with a block of an unknown type, without metadata', 'image/gif', async () => {
    const gif = await picture().gif().toBuffer();
    return Buffer.concat([gif.subarray(0, -1), Buffer.of(0x99, 0x3b)]);
  }),
  of('JPEG without its end marker', 'image/jpeg', async () =>
    (await picture().jpeg().toBuffer()).subarray(0, -2),
  ),
  of('progressive JPEG without its end marker', 'image/jpeg', async () =>
    (await picture().jpeg({ progressive: true }).toBuffer()).subarray(0, -2),
  ),
  of('JPEG followed by another one, as in MPO, without metadata', 'image/jpeg', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    return Buffer.concat([jpeg, jpeg]);
  }),
  of('PNG without IEND', 'image/png', async () => (await picture().png().toBuffer()).subarray(0, -12)),
  of('WebP whose header announces too many bytes, without metadata', 'image/webp', () =>
    patched(picture().webp().toBuffer(), (bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(4) + 6, 4)),
  ),
];

/** Animations that must stay animated. */
export const animations: CorpusImage[] = [
  of('animated GIF', 'image/gif', () => animation(5, 400, 'gif')),
  of('animated WebP', 'image/webp', () => animation(5, 400, 'webp')),
];

const cut = async (bytes: Promise<Buffer>): Promise<Buffer> => {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length * 0.6));
};

const text = (content: string) => async () => Buffer.from(content);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0meta', 'latin1');

/** Images whose format is not supported, which the failure must name. */
const unsupportedImages: (CorpusImage & { reason: string })[] = [
  of('HEIC named .jpg', 'image/jpeg', async () => heic),
  of('JPEG of 12 bits', 'image/jpeg', () =>
    patched(picture().jpeg().toBuffer(), (bytes) =>
      bytes.writeUInt8(12, bytes.indexOf('\xff\xc0', 'latin1') + 4),
    ),
  ),
  of('lossless JPEG', 'image/jpeg', () =>
    patched(picture().jpeg().toBuffer(), (bytes) =>
      bytes.writeUInt8(0xc3, bytes.indexOf('\xff\xc0', 'latin1') + 1),
    ),
  ),
  of('animated AVIF', 'image/avif', () =>
    patched(avifLaidOut({}), (bytes) => void bytes.write('avis', 8, 'latin1')),
  ),
  of('JPEG XL', 'image/jpeg', async () => Buffer.from('\xff\x0a and more', 'latin1')),
  of('BMP', 'image/png', async () => Buffer.from('BM\x36\0\0\0\0\0\0\0\x36', 'latin1')),
].map((image) => ({ ...image, reason: 'unsupported-format' }));

/** Files that are not usable images, with the expected reason. */
export const badImages: (CorpusImage & { reason: string })[] = [
  { ...of('no bytes', 'image/jpeg', text('')), reason: 'empty' },
  { ...of('text named .jpg', 'image/jpeg', text('This is a text.\n'.repeat(50))), reason: 'wrong-type' },
  { ...of('a page named .png', 'image/png', text('<!doctype html><p>Hello</p>')), reason: 'wrong-type' },
  { ...of('SVG', 'image/png', text(svg)), reason: 'wrong-type' },
  { ...of('TIFF', 'image/jpeg', () => picture().tiff().toBuffer()), reason: 'unsupported-format' },
  { ...of('PNG named .jpg', 'image/jpeg', () => picture().png().toBuffer()), reason: 'wrong-type' },
  {
    ...of('only the first bytes of a JPEG', 'image/jpeg', text('\xff\xd8\xff\xe0 and nothing')),
    reason: 'wrong-type',
  },
  { ...of('truncated JPEG', 'image/jpeg', () => cut(picture().jpeg().toBuffer())), reason: 'damaged' },
  { ...of('truncated PNG', 'image/png', () => cut(picture().png().toBuffer())), reason: 'damaged' },
  { ...of('truncated WebP', 'image/webp', () => cut(picture().webp().toBuffer())), reason: 'damaged' },
  { ...of('truncated GIF', 'image/gif', () => cut(picture().gif().toBuffer())), reason: 'damaged' },
  {
    ...of('truncated AVIF', 'image/avif', () => cut(picture().avif({ effort: 0 }).toBuffer())),
    reason: 'damaged',
  },
  {
    ...of('AVIF with a sequence behind it', 'image/avif', async () =>
      Buffer.concat([await avifLaidOut({}), box('moov')]),
    ),
    reason: 'unsupported-format',
  },
  {
    ...of('AVIF with a second ftyp', 'image/avif', async () =>
      Buffer.concat([await avifLaidOut({}), box('ftyp', Buffer.from('avif'))]),
    ),
    reason: 'unsupported-format',
  },
  {
    ...of('AVIF with the brand of HEIC', 'image/avif', async () => {
      const avif = await avifLaidOut({});
      avif.write('heic', 8, 'latin1');
      return avif;
    }),
    reason: 'wrong-type',
  },
  ...unsupportedImages,
  {
    ...of('bomb of 16,000 × 16,000 pixels', 'image/png', async () => blackPng(16_000, 16_000)),
    reason: 'too-many-pixels',
  },
  {
    ...of('bomb of 64,000 × 1,001 pixels', 'image/png', async () => blackPng(64_000, 1_001)),
    reason: 'too-many-pixels',
  },
];
