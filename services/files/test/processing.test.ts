import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { configureConnection } from '@moim/common/dynamodb';
import { refusal, scriptedClient } from '@moim/common/dynamodb/testing';
import { newId } from '@moim/common/ids';
import { logger } from '@moim/common/observability';
import { useTestTable } from '@moim/testing';
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
  await useTestTable(...entities);
});

afterEach(() => configureConnection());

/** Denies all further access to the table. */
const denyTable = (): void =>
  configureConnection({ client: () => scriptedClient(refusal('AccessDeniedException')).client });

/** An announced file and a bucket that contains its upload, if there are bytes. */
async function arrived(
  bytes: Uint8Array | undefined,
  more: { contentType?: ContentType; begun?: number; size?: number } = {},
) {
  const key = { ownerId: randomUUID(), fileId: newId() };
  const { contentType = 'text/plain', size = bytes?.length ?? 9, begun } = more;
  const item = {
    ...key,
    name: 'n',
    contentType,
    size,
    held: size,
    variants: [],
    expiresAt: 4e9,
    status: 'pending' as const,
    ...(begun !== undefined && { begun }),
  };
  await counting(item, files.create.tx(item));
  const objects = new Map(bytes && [[uploadKey(key), bytes]]);
  const disturbances: (() => void)[] = [];
  const bucket = fakeBucket(objects, async () => disturbances.shift()?.());
  return {
    key,
    objects,
    disturbances,
    processIt: (receives = 1) => processUpload(bucket, key, receives),
    file: () => files.get(key, { consistent: true }),
    usage: () => usages.get(key, { consistent: true }),
  };
}

const failing = (): never => {
  throw new Error('The network failed');
};

test('an image becomes ready with its dimensions and variants, and its upload is deleted', async () => {
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
  [{ reason: 'empty', detail: 'The file is empty.' }, Buffer.alloc(0), 5],
  [{ reason: 'wrong-size', detail: '5 bytes were announced, but 16 were uploaded.' }, text, 5],
  [{ reason: 'wrong-type', detail: 'The content is not text/plain.' }, Buffer.from('<html><p>Hello'), 14],
])('a file fails, no longer counts and leaves no objects: %j', async (failure, bytes, size) => {
  const { processIt, file, usage, objects } = await arrived(bytes, { size });
  await processIt();
  expect(await file()).toMatchObject({ status: 'failed', failure, held: 0 });
  expect(await usage()).toMatchObject({ files: 0, bytes: 0 });
  expect(objects.size).toBe(0);
});

test('a file without an upload stays pending', async () => {
  const { processIt, file } = await arrived(undefined);
  await processIt();
  expect(await file()).toMatchObject({ status: 'pending' });
});

describe('a file that crashes the function', () => {
  const over = { begun: 3 };

  test('fails after the fourth crash', async () => {
    const quiet = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const { processIt, file, objects } = await arrived(text, over);
    await processIt(4);
    expect(await file()).toMatchObject({ status: 'failed', failure: { reason: 'processing-failed' } });
    expect(objects.size).toBe(0);
    expect(quiet).toHaveBeenCalledTimes(1);
    quiet.mockRestore();
  });

  test('is processed again for a new message', async () => {
    const { processIt, file } = await arrived(text, over);
    await processIt(1);
    expect(await file()).toMatchObject({ status: 'ready' });
  });

  test('is distinguished from a file whose message is delivered often', async () => {
    const { processIt, file } = await arrived(text);
    await processIt(9);
    expect(await file()).toMatchObject({ status: 'ready' });
  });
});

describe('an attempt that fails', () => {
  test('does not count as a crash, and the next attempt makes the file ready', async () => {
    const { processIt, file, disturbances } = await arrived(text);
    disturbances.push(failing);
    await expect(processIt()).rejects.toThrow('The network failed');
    expect(await file()).toMatchObject({ status: 'pending', begun: 0 });
    await processIt(2);
    expect(await file()).toMatchObject({ status: 'ready', size: text.length });
  });

  test('counts as a crash when its end cannot be recorded', async () => {
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

  test('for lack of access to the table leaves the file pending', async () => {
    const { processIt, file, objects } = await arrived(text);
    denyTable();
    await expect(processIt()).rejects.toMatchObject({ code: 'misconfigured' });
    configureConnection();
    expect(await file()).toMatchObject({ status: 'pending' });
    expect(objects.size).toBe(1);
  });

  test('to mark a file as failed is retried and then succeeds', async () => {
    const quiet = jest.spyOn(logger, 'warn').mockImplementation(() => {});
    const { processIt, file, disturbances } = await arrived(text, { size: 5 });
    disturbances.push(denyTable);
    await expect(processIt()).rejects.toMatchObject({ code: 'misconfigured' });
    configureConnection();
    await processIt(2);
    expect(await file()).toMatchObject({ status: 'failed', failure: { reason: 'wrong-size' } });
    quiet.mockRestore();
  });

  test('after writing the objects but before the item keeps the upload for the next attempt', async () => {
    const quiet = jest.spyOn(logger, 'warn').mockImplementation(() => {});
    const { processIt, file, objects, key, disturbances } = await arrived(text);
    // One to describe, one to read, and two to write.
    disturbances.push(
      () => {},
      () => {},
      () => {},
      denyTable,
    );
    await expect(processIt()).rejects.toMatchObject({ code: 'misconfigured' });
    configureConnection();
    expect(objects.has(uploadKey(key))).toBe(true);
    await processIt(2);
    const ready = await file();
    expect([...objects.keys()]).toEqual([`${ready?.folder}original`]);
    quiet.mockRestore();
  });
});
