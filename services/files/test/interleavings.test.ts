import { beforeAll, expect, test } from '@jest/globals';
import { seededRandom, useTestTable } from '@moim/testing';
import { files } from '../src/models/file.ts';
import { entities } from '../src/models/index.ts';
import { originalKey } from '../src/models/object-keys.ts';
import { usages } from '../src/models/usage.ts';
import { type Ended, interleave } from './interleaving.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const times = Number(process.env.INTERLEAVINGS ?? 100);
const concurrent = 20;

beforeAll(async () => {
  process.env.MAX_FILES_PER_PERSON = '10';
  process.env.MAX_GIBIBYTES_PER_PERSON = '1';
  await useTestTable(...entities);
});

/** Checks that bucket and table agree, and that a file that became ready has not changed since. */
async function check({ ownerId, fileId, objects, firstFolder }: Ended): Promise<string> {
  const file = await files.get({ ownerId, fileId }, { consistent: true });
  const usage = await usages.get({ ownerId }, { consistent: true });
  const served = file?.folder === undefined ? [] : [originalKey(file.folder)];
  const held = file?.held ?? 0;
  expect({ status: file?.status, keys: [...objects.keys()] }).toEqual({ status: file?.status, keys: served });
  expect(usage).toMatchObject({ files: held > 0 ? 1 : 0, bytes: held });
  expect(file?.status === 'ready').toBe(served.length > 0);
  if (file && firstFolder !== undefined) expect(file.folder).toBe(firstFolder);
  return file?.status ?? 'gone';
}

test(`bucket and table agree after ${times} random interleavings (SEED=${seed})`, async () => {
  const ends = new Map<string, number>();
  for (let first = 0; first < times; first += concurrent) {
    const seeds = Array.from(
      { length: Math.min(concurrent, times - first) },
      (_, index) => seed + first + index,
    );
    const all = await Promise.all(
      seeds.map(async (one) => ({ one, ended: await interleave(seededRandom(one)) })),
    );
    for (const { one, ended } of all) {
      try {
        const end = await check(ended);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      } catch (error) {
        throw new Error(`SEED=${one} INTERLEAVINGS=1`, { cause: error });
      }
    }
  }
  console.log(Object.fromEntries(ends));
  // Without all three ends, the test proves little.
  if (times >= 500)
    expect([...ends.keys()].sort()).toEqual(expect.arrayContaining(['failed', 'gone', 'ready']));
}, 300_000);
