import { randomUUID } from 'node:crypto';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { useTestTable } from '@moim/testing';
import { files } from '../src/models/file.ts';
import { entities } from '../src/models/index.ts';
import { usages } from '../src/models/usage.ts';
import { removeExpired } from '../src/services/expiry.ts';
import { createFile, deleteFile } from '../src/services/files.ts';
import { removeFilesOf } from '../src/services/leaving.ts';
import { markFailed } from '../src/services/mark-settled.ts';
import { counting } from '../src/services/quota.ts';
import { fakeBucket } from './fake-bucket.ts';

const gibibyte = 1_073_741_824;

beforeAll(async () => {
  process.env.MAX_FILES_PER_PERSON = '20';
  process.env.MAX_GIBIBYTES_PER_PERSON = '1';
  await useTestTable(...entities);
});

const create = (ownerId: string, size: number) =>
  createFile(ownerId, { name: 'n.mp4', contentType: 'video/mp4', size });

const usageOf = (ownerId: string) => usages.get({ ownerId }, { consistent: true });

const filesOf = async (ownerId: string) =>
  (await files.find.ofOwner({ ownerId }, { consistent: true })).items;

test('of 50 files announced concurrently, as many succeed as the quota allows', async () => {
  const ownerId = randomUUID();
  const announced = await Promise.allSettled(Array.from({ length: 50 }, () => create(ownerId, 1_000)));
  const refused = announced.flatMap((one) =>
    one.status === 'rejected' ? [one.reason.type ?? one.reason] : [],
  );
  expect(new Set(refused)).toEqual(new Set(['conflict']));
  expect(await filesOf(ownerId)).toHaveLength(20);
  expect(await usageOf(ownerId)).toEqual({ ownerId, files: 20, bytes: 20_000 });
});

test('the quota limits bytes as well as the number of files', async () => {
  const ownerId = randomUUID();
  await create(ownerId, gibibyte - 10);
  const message = expect.stringContaining('at most 20 files and 1 GiB');
  await expect(create(ownerId, 11)).rejects.toMatchObject({ type: 'conflict', message });
  await create(ownerId, 10);
  expect(await usageOf(ownerId)).toEqual({ ownerId, files: 2, bytes: gibibyte });
});

test('a file is uncounted once, however often it is deleted or fails', async () => {
  const ownerId = randomUUID();
  const [first, second] = [await create(ownerId, 700), await create(ownerId, 300)];
  const ends = Array.from({ length: 10 }, (_, index) =>
    index % 2 === 0 ? deleteFile(ownerId, first.fileId) : markFailed(first, 'damaged', 'It cannot be read.'),
  );
  await Promise.all(ends);
  expect(await usageOf(ownerId)).toEqual({ ownerId, files: 1, bytes: 300 });
  await markFailed(second, 'damaged', 'It cannot be read.');
  await deleteFile(ownerId, second.fileId);
  expect(await usageOf(ownerId)).toEqual({ ownerId, files: 0, bytes: 0 });
});

test('a person who leaves while uploading leaves no files behind', async () => {
  const ownerId = randomUUID();
  await Promise.all(Array.from({ length: 5 }, () => create(ownerId, 100)));
  const late = Array.from({ length: 10 }, () => create(ownerId, 100));
  await Promise.allSettled([removeFilesOf(ownerId), ...late]);
  expect(await filesOf(ownerId)).toEqual([]);
  const message = expect.stringContaining('You left');
  await expect(create(ownerId, 1)).rejects.toMatchObject({ type: 'conflict', message });
  expect(await usageOf(ownerId)).toMatchObject({ files: 0, bytes: 0 });
});

test('a file that was never counted can be deleted and can expire', async () => {
  const key = { ownerId: randomUUID(), fileId: newId() };
  const item = { ...key, name: 'n', contentType: 'text/plain' as const, size: 5, held: 5, variants: [] };
  await files.create({ ...item, status: 'pending' });
  await deleteFile(key.ownerId, key.fileId);
  expect(await files.get(key, { consistent: true })).toBeUndefined();
  const nothing = fakeBucket(new Map(), async () => {});
  expect(await removeExpired(nothing, key, 5)).toEqual([]);
});

test('a file announced twice is counted once', async () => {
  const key = { ownerId: randomUUID(), fileId: newId() };
  const item = { ...key, name: 'n', contentType: 'text/plain' as const, size: 5, held: 5, variants: [] };
  const announce = () => counting(item, files.create.tx({ ...item, status: 'pending' }));
  await announce();
  await expect(announce()).rejects.toMatchObject({ index: 0 });
  expect(await usageOf(key.ownerId)).toMatchObject({ files: 1, bytes: 5 });
});

test('a deletion that is overtaken again and again fails', async () => {
  const ownerId = randomUUID();
  const file = await create(ownerId, 100);
  const real = files.delete.tx;
  const stale = jest.spyOn(files.delete, 'tx').mockImplementation((key) => real(key, { version: 99 }));
  await expect(deleteFile(ownerId, file.fileId)).rejects.toMatchObject({ index: 0 });
  expect(stale).toHaveBeenCalledTimes(6);
  stale.mockRestore();
  expect(await usageOf(ownerId)).toMatchObject({ files: 1 });
  await deleteFile(ownerId, file.fileId);
  expect(await usageOf(ownerId)).toMatchObject({ files: 0 });
});
