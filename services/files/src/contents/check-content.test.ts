import { expect, test } from '@jest/globals';
import { badOthers, goodOthers } from '../../test/corpus/others.ts';
import { UnusableFile } from '../models/failure.ts';
import { checkedContent } from './check-content.ts';

/** Bytes as a stream of parts of this size. */
async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  for await (const part of parts) collected.push(part);
  return Buffer.concat(collected);
}

const sizes = [1, 7, 65_536];

test.each(goodOthers)(
  '$contentType passes unchanged in parts of any size',
  async ({ bytes, contentType }) => {
    for (const size of sizes) {
      const passed = await collect(checkedContent(inParts(bytes, size), contentType));
      expect(passed.equals(bytes)).toBe(true);
    }
  },
);

test.each(badOthers)(
  '$name is refused as $contentType in parts of any size',
  async ({ bytes, contentType }) => {
    for (const size of sizes) {
      await expect(collect(checkedContent(inParts(bytes, size), contentType))).rejects.toThrow(UnusableFile);
    }
  },
);
