import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openBuckets } from './buckets.ts';
import { type LocalS3, region, startLocalS3 } from './testing/local-s3.ts';

const Bucket = 'things';
let s3: LocalS3;

beforeAll(async () => {
  s3 = await startLocalS3(Bucket);
});

afterAll(() => s3.stop());

const mebibyte = 1024 * 1024;
const begin = async (Key: string) => ({
  Bucket,
  Key,
  ...(await s3.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'a/b' }))),
});
type Upload = Awaited<ReturnType<typeof begin>>;
const aim = ({ Key, UploadId }: Upload) => ({ Bucket, Key, UploadId });
const send = async (upload: Upload, PartNumber: number, Body: Buffer) => {
  const { ETag } = await s3.client.send(new UploadPartCommand({ ...aim(upload), PartNumber, Body }));
  return { PartNumber, ETag };
};
const complete = (upload: Upload, Parts: object[], more: object = {}) =>
  s3.client.send(new CompleteMultipartUploadCommand({ ...aim(upload), MultipartUpload: { Parts }, ...more }));

test('parts become one object in any order of upload, and the last part of each number counts', async () => {
  const [first, second, third] = [randomBytes(5 * mebibyte), randomBytes(6 * mebibyte), randomBytes(10)];
  const upload = await begin('big');
  const parts = [
    await send(upload, 9, third),
    await send(upload, 2, first),
    await send(upload, 1, first),
    await send(upload, 2, second),
    await send(upload, 7, randomBytes(5)),
  ];
  const listed = await s3.client.send(new ListPartsCommand(aim(upload)));
  expect(listed.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([1, 2, 7, 9]);
  const { ETag } = await complete(
    upload,
    [parts[2], parts[3], parts[0]].map((part) => part ?? {}),
  );
  const md5s = [first, second, third].map((part) => createHash('md5').update(part).digest());
  expect(ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-3"`);
  const whole = Buffer.concat([first, second, third]);
  const stored = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'big' }));
  expect(Buffer.compare(Buffer.from((await stored.Body?.transformToByteArray()) ?? []), whole)).toBe(0);
  expect(stored.ContentType).toBe('a/b');
  const middle = new GetObjectCommand({
    Bucket,
    Key: 'big',
    Range: `bytes=${5 * mebibyte - 2}-${11 * mebibyte + 1}`,
  });
  const range = await (await s3.client.send(middle)).Body?.transformToByteArray();
  expect(Buffer.compare(Buffer.from(range ?? []), whole.subarray(5 * mebibyte - 2, 11 * mebibyte + 2))).toBe(
    0,
  );
  await s3.tidy();
  await expect(complete(upload, [{}])).rejects.toMatchObject({ name: 'NoSuchUpload' });
});

test('parts that are too small, unknown or out of order are refused, and the upload can continue', async () => {
  const upload = await begin('refused');
  const [one, two] = [await send(upload, 1, randomBytes(10)), await send(upload, 2, randomBytes(10))];
  await expect(complete(upload, [one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' });
  await expect(complete(upload, [two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
  await expect(complete(upload, [{ ...one, ETag: two.ETag }])).rejects.toMatchObject({ name: 'InvalidPart' });
  await expect(complete(upload, [{ ...one, PartNumber: 3 }])).rejects.toMatchObject({ name: 'InvalidPart' });
  await complete(upload, [two]);
  const again = await begin('refused');
  const part = await send(again, 1, randomBytes(1));
  await expect(complete(again, [part], { IfNoneMatch: '*' })).rejects.toMatchObject({
    name: 'PreconditionFailed',
  });
  await s3.client.send(new AbortMultipartUploadCommand(aim(again)));
});

test('an aborted upload is gone, with its parts', async () => {
  const upload = await begin('aborted');
  await send(upload, 1, randomBytes(10));
  const { Uploads } = await s3.client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'abo' }));
  expect(Uploads).toMatchObject([{ Key: 'aborted', UploadId: upload.UploadId }]);
  await s3.client.send(new AbortMultipartUploadCommand(aim(upload)));
  await expect(send(upload, 2, randomBytes(10))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  await s3.tidy();
});

test('files that a kill has left behind are removed by the next start, and no others', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'local-s3-'));
  const open = () => openBuckets(directory, region);
  const buckets = open();
  const files = ['kept', 'part', 'orphan'].map((file) => ({ file, size: 1 }));
  for (const { file } of files) writeFileSync(buckets.files.path(file), 'x');
  const about = { etag: '', modified: 0, headers: {}, checksums: {}, tags: {} };
  buckets.objects.put(Bucket, { ...about, key: 'k', size: 1, pieces: files.slice(0, 1) });
  const { id } = buckets.uploads.begin({ bucket: Bucket, key: 'u', started: 0, headers: {}, tags: {} });
  buckets.uploads.putPart(id, { ...about, number: 1, file: 'part', size: 1 });
  buckets.close();
  const again = open();
  const left = () => readdirSync(join(directory, 'objects')).sort();
  while (left().length > 2) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(left()).toEqual(['kept', 'part']);
  again.close();
  rmSync(directory, { recursive: true });
});
