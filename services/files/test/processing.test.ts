import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { refusal, scriptedClient } from '@moim/common/dynamodb/testing';
import { newId } from '@moim/common/ids';
import { logger } from '@moim/common/observability';
import { useTableOf } from '@moim/testing';
import type { ContentType } from '../src/models/content-types.ts';
import { files } from '../src/models/file.ts';
import { entities } from '../src/models/index.ts';
import { uploadKey } from '../src/models/object-keys.ts';
import { usages } from '../src/models/usage.ts';
import { processUpload } from '../src/services/process-upload.ts';
import { counting } from '../src/services/quota.ts';
import { picture } from './corpus/picture.ts';
import { fakeBucket } from './fake-bucket.ts';

const text = Buffer.from('Hello, harbour.\n');

beforeAll(async () => {
  process.env.MAX_FILES_PER_PERSON = '10';
  process.env.MAX_GIBIBYTES_PER_PERSON = '1';
  await useTableOf(...entities);
});

afterEach(() => configureConnection());

/** From now on the function may not use its table any more. */
const denyTable = (): void =>
  configureConnection({ client: () => scriptedClient(refusal('AccessDeniedException')).client });

/** A file that was announced with this size, and a bucket in which these bytes arrived for it. */
async function arrived(
  bytes: Uint8Array | undefined,
  more: { contentType?: ContentType; begun?: number; size?: number } = {},
) {
  const key = { ownerId: randomUUID(), fileId: newId() };
  const { contentType = 'text/plain', size = bytes?.length ?? 9, begun } = more;
  const item = {
    ...{ ...key, name: 'n', contentType, size, held: size, variants: [], expiresAt: 4e9 },
    ...{ status: 'pending' as const, ...(begun !== undefined && { begun }) },
  };
  await counting(item, files.create.tx(item));
  const objects = new Map(bytes && [[uploadKey(key), bytes]]);
  const disturbances: (() => void)[] = [];
  const bucket = fakeBucket(objects, async () => disturbances.shift()?.());
  return {
    ...{ key, objects, disturbances },
    processIt: (receives = 1) => processUpload(bucket, key, receives),
    file: () => files.get(key, { consistent: true }),
    usage: () => usages.get(key, { consistent: true }),
  };
}

const failing = (): never => {
  throw new Error('The network failed');
};

test('an image becomes ready with its size and its variants, and the upload goes', async () => {
  const { processIt, file, objects } = await arrived(await picture().jpeg().toBuffer(), {
    contentType: 'image/jpeg',
  });
  await processIt();
  const ready = await file();
  expect(ready).toMatchObject({ status: 'ready', width: 400, height: 300 });
  expect([...objects.keys()].sort()).toEqual(
    ['large', 'original', 'thumb'].map((name) => `${ready?.folder}${name}`),
  );
  expect(ready?.variants).toMatchObject([
    { name: 'thumb', width: 320 },
    { name: 'large', width: 400 },
  ]);
  for (const { name, size } of ready?.variants ?? [])
    expect(objects.get(`${ready?.folder}${name}`)).toHaveLength(size);
});

test.each([
  [{ reason: 'empty', detail: 'There are no bytes.' }, Buffer.alloc(0), 5],
  [{ reason: 'wrong-size', detail: '5 bytes were announced, and 16 uploaded.' }, text, 5],
  [{ reason: 'wrong-type', detail: 'The content is not text/plain.' }, Buffer.from('<html><p>Hello'), 14],
])('a file fails, gives its room back and leaves nothing: %j', async (failure, bytes, size) => {
  const { processIt, file, usage, objects } = await arrived(bytes, { size });
  await processIt();
  expect(await file()).toMatchObject({ status: 'failed', failure, held: 0 });
  expect(await usage()).toMatchObject({ files: 0, bytes: 0 });
  expect(objects.size).toBe(0);
});

test('a file that has not arrived stays pending, and nothing of it is taken away', async () => {
  const { processIt, file } = await arrived(undefined);
  await processIt();
  expect(await file()).toMatchObject({ status: 'pending' });
});

describe('a file that takes the function down', () => {
  const over = { begun: 3 };

  test('fails after the fourth time', async () => {
    const quiet = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const { processIt, file, objects } = await arrived(text, over);
    await processIt(4);
    expect(await file()).toMatchObject({ status: 'failed', failure: { reason: 'processing-failed' } });
    expect(objects.size).toBe(0);
    expect(quiet).toHaveBeenCalledTimes(1);
    quiet.mockRestore();
  });

  test('is tried again with a new message', async () => {
    const { processIt, file } = await arrived(text, over);
    await processIt(1);
    expect(await file()).toMatchObject({ status: 'ready' });
  });

  test('is no file of which only the message comes often', async () => {
    const { processIt, file } = await arrived(text);
    await processIt(9);
    expect(await file()).toMatchObject({ status: 'ready' });
  });
});

describe('an attempt that fails', () => {
  test('is no crash: the file is as it was, and the next attempt makes it ready', async () => {
    const { processIt, file, disturbances } = await arrived(text);
    disturbances.push(failing);
    await expect(processIt()).rejects.toThrow('The network failed');
    expect(await file()).toMatchObject({ status: 'pending', begun: 0 });
    await processIt(2);
    expect(await file()).toMatchObject({ status: 'ready', size: text.length });
  });

  test('counts as a crash where its end cannot be noted', async () => {
    const quiet = jest.spyOn(logger, 'warn').mockImplementation(() => {});
    const { processIt, file, disturbances } = await arrived(text);
    disturbances.push(() => {
      denyTable();
      failing();
    });
    await expect(processIt()).rejects.toThrow('The network failed');
    configureConnection();
    expect(await file()).toMatchObject({ status: 'pending', begun: 1 });
    expect(quiet).toHaveBeenCalledTimes(1);
    quiet.mockRestore();
  });

  test('because the table cannot be used is not the file’s fault', async () => {
    const { processIt, file, objects } = await arrived(text);
    denyTable();
    await expect(processIt()).rejects.toMatchObject({ code: 'invalid-request' });
    configureConnection();
    expect(await file()).toMatchObject({ status: 'pending' });
    expect(objects.size).toBe(1);
  });

  test('to note that a file is unusable is tried again, and ends as it should have', async () => {
    const quiet = jest.spyOn(logger, 'warn').mockImplementation(() => {});
    const { processIt, file, disturbances } = await arrived(text, { size: 5 });
    disturbances.push(denyTable);
    await expect(processIt()).rejects.toMatchObject({ code: 'invalid-request' });
    configureConnection();
    await processIt(2);
    expect(await file()).toMatchObject({ status: 'failed', failure: { reason: 'wrong-size' } });
    quiet.mockRestore();
  });

  test('between what is served and the item leaves the upload where it is, to be processed again', async () => {
    const quiet = jest.spyOn(logger, 'warn').mockImplementation(() => {});
    const { processIt, file, objects, key, disturbances } = await arrived(text);
    // Described, read, and written in two steps.
    disturbances.push(
      () => {},
      () => {},
      () => {},
      denyTable,
    );
    await expect(processIt()).rejects.toMatchObject({ code: 'invalid-request' });
    configureConnection();
    expect(objects.has(uploadKey(key))).toBe(true);
    await processIt(2);
    const ready = await file();
    expect([...objects.keys()]).toEqual([`${ready?.folder}original`]);
    quiet.mockRestore();
  });
});
