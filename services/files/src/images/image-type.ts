/** The supported types of image. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const;

export type ImageType = (typeof imageTypes)[number];

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

/** The type of an image by its first bytes; undefined for anything else. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 64))) return 'image/avif';
  return undefined;
}

/** The type of an image by the decoder's names for it. */
export function decodedType({
  format,
  compression,
}: {
  format?: string | undefined;
  compression?: string | undefined;
}): ImageType | undefined {
  // HEIC and AVIF are both HEIF and differ by codec.
  const name = format === 'heif' && compression === 'av1' ? 'avif' : format;
  return imageTypes.find((type) => type === `image/${name}`);
}
