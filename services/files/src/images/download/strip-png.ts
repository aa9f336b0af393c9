import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { colourProfile } from './icc-profile.ts';
import { bigEndian, latin1, piece, UnknownLayout } from './pieces.ts';

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
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'pHYs',
]);

/** The largest colour profile that is kept, in bytes. */
const maxProfile = 4 * 1_048_576;

/** A chunk with its length and checksum. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The colour profile under a name that says nothing; nothing if the chunk does not hold one. */
function profileChunk(data: Uint8Array): Uint8Array[] {
  const compressed = data.subarray(data.indexOf(0) + 2);
  try {
    const profile = colourProfile(inflateSync(compressed, { maxOutputLength: maxProfile }));
    return profile
      ? [pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile)]))]
      : [];
  } catch {
    return [];
  }
}

/**
 * Removes text, EXIF, time, unknown chunks and anything after the end from a PNG. Its pixels stay identical. An end that is
 * missing is added, as decoders do not need it.
 *
 * @throws UnknownLayout
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = [piece(bytes, 0, signatureLength)];
  let hasPixels = false;
  for (let at = signatureLength; ; ) {
    if (hasPixels && at + 8 > bytes.length) break;
    const name = latin1(bytes, at + 4, at + 8);
    if (name === 'IEND') break;
    hasPixels ||= name === 'IDAT';
    const end = at + 12 + bigEndian(bytes, at, 4);
    const chunk = piece(bytes, at, end);
    if (name === 'iCCP') chunks.push(...profileChunk(chunk.subarray(8, -4)));
    else if (kept.has(name)) chunks.push(chunk);
    at = end;
  }
  return Buffer.concat([...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

/** How the pixels' values are to be seen. Decoders do not pass these chunks on when an image is encoded again. */
const colourChunks = new Set(['cHRM', 'gAMA', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'iCCP']);

/** A PNG with the colour chunks of the image that it was made from instead of its own. */
export function withColourChunks(encoded: Uint8Array, original: Uint8Array): Uint8Array {
  const colours = colourChunksOf(original);
  if (colours.length === 0) return encoded;
  const [signature, header, ...others] = [piece(encoded, 0, signatureLength), ...chunksOf(encoded)];
  if (header === undefined) return encoded;
  return Buffer.concat([
    signature,
    header,
    ...colours,
    ...others.filter((chunk) => !colourChunks.has(latin1(chunk, 4, 8))),
  ]);
}

function colourChunksOf(png: Uint8Array): Uint8Array[] {
  try {
    return chunksOf(stripPng(png)).filter((chunk) => colourChunks.has(latin1(chunk, 4, 8)));
  } catch (error) {
    if (error instanceof UnknownLayout) return [];
    throw error;
  }
}

function chunksOf(png: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = signatureLength; at < png.length; ) {
    const end = at + 12 + bigEndian(png, at, 4);
    chunks.push(piece(png, at, end));
    at = end;
  }
  return chunks;
}
