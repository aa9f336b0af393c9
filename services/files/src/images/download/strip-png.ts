import { bigEndian, latin1, piece } from './pieces.ts';

const signatureLength = 8;

/** The chunks of pixels, colours and animation. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'acTL',
  'fcTL',
  'fdAT',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'pHYs',
]);

/**
 * Removes text, EXIF, time, unknown chunks and anything after the end from a PNG. Its pixels stay identical.
 *
 * @throws UnknownLayout
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = [piece(bytes, 0, signatureLength)];
  let name = '';
  for (let at = signatureLength; name !== 'IEND'; ) {
    name = latin1(bytes, at + 4, at + 8);
    const end = at + 12 + bigEndian(bytes, at, 4);
    const chunk = piece(bytes, at, end);
    if (kept.has(name)) chunks.push(chunk);
    at = end;
  }
  return Buffer.concat(chunks);
}
