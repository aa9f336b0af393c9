import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frameLengths } from './frame-lengths.ts';

/** A masked frame, as clients send them. */
function frameOf(length: number): Buffer {
  const mask = Buffer.alloc(4);
  const payload = Buffer.alloc(length, 1);
  if (length < 126) return Buffer.concat([Buffer.from([0x81, 0x80 | length]), mask, payload]);
  const extended = Buffer.alloc(length < 65_536 ? 2 : 8);
  if (length < 65_536) extended.writeUInt16BE(length);
  else extended.writeBigUInt64BE(BigInt(length));
  const code = length < 65_536 ? 126 : 127;
  return Buffer.concat([Buffer.from([0x81, 0x80 | code]), extended, mask, payload]);
}

test('the lengths of frames are found however their bytes are cut into chunks', () => {
  const lengths = fc.array(fc.oneof(fc.nat(200), fc.constantFrom(125, 126, 65_535, 65_536, 70_000)), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 40_000 }), (given, size) => {
      const found: number[] = [];
      const follow = frameLengths((length) => found.push(length));
      const bytes = Buffer.concat(given.map(frameOf));
      for (let at = 0; at < bytes.length; at += size) follow(bytes.subarray(at, at + size));
      expect(found).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test('a frame is reported before its payload has arrived', () => {
  const found: number[] = [];
  frameLengths((length) => found.push(length))(frameOf(70_000).subarray(0, 14));
  expect(found).toEqual([70_000]);
});
