import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Bucket } from './index.ts';
import { testBucket } from './testing/test-bucket.ts';

const partBytes = 5 * 1024 * 1024;
const bytes = randomBytes(partBytes + 1000);
const pieces = [bytes.subarray(0, partBytes), bytes.subarray(partBytes)];
let bucket: Bucket;
let count = 0;

beforeAll(async () => {
  ({ bucket } = await testBucket());
});

async function started() {
  const key = `uploads/${count++}`;
  return bucket.startMultipart(key, { contentType: 'video/mp4' });
}

async function send(
  upload: { key: string; uploadId: string },
  partNumber: number,
  body: Uint8Array,
  size = body.length,
) {
  const { url } = await bucket.presignPart({ ...upload, partNumber, size, expiresInSeconds: 900 });
  const response = await fetch(url, { method: 'PUT', body: new Uint8Array(body) });
  return { status: response.status, etag: response.headers.get('etag') ?? '' };
}

test('parts sent with presigned URLs become one object with its type', async () => {
  const upload = await started();
  const parts = [];
  for (const [index, piece] of pieces.entries()) {
    const { status, etag } = await send(upload, index + 1, piece);
    expect(status).toBe(200);
    parts.push({ partNumber: index + 1, etag });
  }
  expect(await bucket.uploadedParts(upload)).toEqual(
    parts.map((part, index) => ({ ...part, size: pieces[index]?.length })),
  );
  await bucket.completeMultipart(upload, parts);
  expect(await bucket.describe(upload.key)).toMatchObject({ size: bytes.length, contentType: 'video/mp4' });
  expect(Buffer.compare(await bucket.readBytes(upload.key, { maxBytes: bytes.length }), bytes)).toBe(0);
  await expect(bucket.uploadedParts(upload)).rejects.toMatchObject({ code: 'not-found' });
});

describe('a part is refused', () => {
  test('if its size is not the signed one', async () => {
    expect((await send(await started(), 1, pieces[1] ?? bytes, 5)).status).toBe(403);
  });

  test('if its URL is used for another part or without a signature', async () => {
    const upload = await started();
    const { url } = await bucket.presignPart({ ...upload, partNumber: 1, size: 3, expiresInSeconds: 900 });
    const other = url.replace('partNumber=1', 'partNumber=2');
    expect((await fetch(other, { method: 'PUT', body: 'abc' })).status).toBe(403);
  });
});

test('completing with a part that never arrived, or over an existing object, is refused', async () => {
  const upload = await started();
  const { etag } = await send(upload, 1, pieces[1] ?? bytes);
  const parts = [{ partNumber: 1, etag }];
  const missing = [...parts, { partNumber: 2, etag }];
  await expect(bucket.completeMultipart(upload, missing)).rejects.toMatchObject({ code: 'corrupted' });
  await bucket.write(upload.key, Buffer.from('x'), { contentType: 'video/mp4' });
  await expect(bucket.completeMultipart(upload, parts)).rejects.toMatchObject({ code: 'changed' });
});

test('a download has the same URL within its window, and its full lifetime left at the end', async () => {
  const options = { key: 'a', fileName: 'a', contentType: 'text/plain', expiresInSeconds: 300 };
  const download = () => bucket.presignDownload({ ...options, windowSeconds: 86_400 });
  const [first, second] = [await download(), await download()];
  expect(second).toEqual(first);
  expect(Date.parse(first.expiresAt) - Date.now()).toBeGreaterThanOrEqual(299_000);
});
