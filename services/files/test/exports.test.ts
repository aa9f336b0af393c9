import { beforeAll, expect, test } from '@jest/globals';
import type { ExportPart } from '@moim/common/exports';
import { newId } from '@moim/common/ids';
import { crashingAt, useTestTable } from '@moim/testing';
import { files } from '../src/models/file.ts';
import { entities } from '../src/models/index.ts';
import { usages } from '../src/models/usage.ts';
import { writeExport } from '../src/services/exports.ts';
import { deleteFile } from '../src/services/files.ts';
import { removeFilesOf } from '../src/services/leaving.ts';
import { fakeBucket } from './fake-bucket.ts';

beforeAll(() => useTestTable(...entities));

const parts: readonly ExportPart[] = [
  { section: 'account', items: [{ email: 'mina@example.com' }] },
  { section: 'posts', items: [{ postId: '1' }] },
  { section: 'posts', items: [] },
  { section: 'posts', items: [{ postId: '2' }] },
  { section: 'likes', items: [] },
];

async function* collect(): AsyncGenerator<ExportPart> {
  yield* parts;
}

const newFile = () => ({ ownerId: `owner-${newId()}`, fileId: newId() });

/** A bucket whose operation number `crash` and all later ones fail. */
function crashingBucket(objects: Map<string, Uint8Array>, crash = Number.POSITIVE_INFINITY) {
  let operations = 0;
  return fakeBucket(objects, async () => {
    operations += 1;
    if (operations >= crash) throw new Error('crash');
  });
}

const stored = (file: { ownerId: string; fileId: string }) => files.get(file, { consistent: true });

test('an export has a section for each kind of data, and does not count in the usage', async () => {
  const [objects, file] = [new Map<string, Uint8Array>(), newFile()];
  await writeExport(crashingBucket(objects), file, collect);
  const ready = await stored(file);
  expect(ready).toMatchObject({ status: 'ready', purpose: 'export', held: 0 });
  const [content = new Uint8Array()] = objects.values();
  expect(ready?.size).toBe(content.length);
  expect(JSON.parse(Buffer.from(content).toString())).toMatchObject({
    format: 'moim-export',
    version: 1,
    userId: file.ownerId,
    sections: {
      account: [{ email: 'mina@example.com' }],
      posts: [{ postId: '1' }, { postId: '2' }],
      likes: [],
    },
  });
  expect(await usages.get(file, { consistent: true })).toMatchObject({ files: 0, bytes: 0 });
});

test('an export that is interrupted at any operation and repeated is complete, and leaves nothing else', async () => {
  for (let crash = 1, crashed = true; crashed; crash++) {
    const [objects, file] = [new Map<string, Uint8Array>(), newFile()];
    crashed = await writeExport(crashingBucket(objects, crash), file, collect).then(
      () => false,
      () => true,
    );
    await writeExport(crashingBucket(objects), file, collect);
    await writeExport(crashingBucket(objects), file, collect);
    await expectComplete(objects, file);
  }
});

test('the same holds for an export that is interrupted at any request to the table', async () => {
  for (let crash = 1, crashed = true; crashed; crash++) {
    const [objects, file] = [new Map<string, Uint8Array>(), newFile()];
    crashed = await crashingAt(crash, () => writeExport(crashingBucket(objects), file, collect));
    await writeExport(crashingBucket(objects), file, collect);
    await expectComplete(objects, file);
  }
});

async function expectComplete(objects: Map<string, Uint8Array>, file: ReturnType<typeof newFile>) {
  const { status, folder } = (await stored(file)) ?? {};
  expect({ status, keys: [...objects.keys()] }).toEqual({ status: 'ready', keys: [`${folder}original`] });
}

test.each([
  ['the person leaves', ({ ownerId }: { ownerId: string }) => removeFilesOf(ownerId)],
  [
    'its file is deleted',
    ({ ownerId, fileId }: { ownerId: string; fileId: string }) => deleteFile(ownerId, fileId),
  ],
])('nothing of an export stays when %s while it is written', async (_, happen) => {
  const [objects, file] = [new Map<string, Uint8Array>(), newFile()];
  async function* interrupted(): AsyncGenerator<ExportPart> {
    yield* parts;
    await happen(file);
  }
  await writeExport(crashingBucket(objects), file, interrupted);
  expect([await stored(file), [...objects.keys()]]).toEqual([undefined, []]);
});

test('an export that is asked for by a person who left is not written', async () => {
  const [objects, file] = [new Map<string, Uint8Array>(), newFile()];
  await removeFilesOf(file.ownerId);
  await writeExport(crashingBucket(objects), file, () => {
    throw new Error('collected');
  });
  expect([await stored(file), objects.size]).toEqual([undefined, 0]);
});
