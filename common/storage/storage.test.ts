import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from '@jest/globals';

import { type Bucket, bucket as bucketNamed } from './index.ts';
import { sdkClient } from './testing/sdk-client.ts';
import { testBucket } from './testing/test-bucket.ts';

let bucket: Bucket;
let name: string;
const type = { contentType: 'image/webp' };
const texts = async (prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { key } of bucket.list(prefix)) found.push(key);
  return found;
};

beforeAll(async () => {
  ({ bucket, name } = await testBucket());
});

test('an object is read back with its type and size', async () => {
  const bytes = randomBytes(1000);
  await bucket.write('a/one', bytes, type);
  const { body, size, contentType, etag } = await bucket.read('a/one');
  expect([await buffer(body), size, contentType]).toEqual([bytes, 1000, 'image/webp']);
  expect(await bucket.describe('a/one')).toMatchObject({ size: 1000, contentType, etag });
});

test('a range is read, and only from the expected object', async () => {
  await bucket.write('a/range', Buffer.from('0123456789'), type);
  const { body, size, etag } = await bucket.read('a/range', { range: [2, 4] });
  expect([(await buffer(body)).toString(), size]).toEqual(['234', 3]);
  await expect(bucket.read('a/range', { range: [10, 20] })).rejects.toMatchObject({ code: 'out-of-range' });
  await bucket.write('a/range', Buffer.from('other'), type);
  await expect(bucket.read('a/range', { ifMatch: etag })).rejects.toMatchObject({ code: 'changed' });
});

test('a missing object fails to be read, and is described as undefined', async () => {
  await expect(bucket.read('nobody')).rejects.toMatchObject({
    code: 'not-found',
    bucket: 'bucket',
    key: 'nobody',
  });
  expect(await bucket.describe('nobody')).toBeUndefined();
  await bucket.delete('nobody');
});

test('a missing bucket is reported as misconfigured', async () => {
  const other = bucketNamed(() => 'test-nobody');
  await expect(other.read('x')).rejects.toMatchObject({ code: 'misconfigured' });
  await expect(bucketNamed('NO_SUCH_SETTING').read('x')).rejects.toThrow('NO_SUCH_SETTING');
});

test('reading into memory refuses an object above the limit', async () => {
  await bucket.write('a/limit', randomBytes(100), type);
  expect(await bucket.readBytes('a/limit', { maxBytes: 100 })).toHaveLength(100);
  await expect(bucket.readBytes('a/limit', { maxBytes: 99 })).rejects.toMatchObject({ code: 'too-large' });
});

test('a stream of unknown length is written in parts', async () => {
  const pieces = Array.from({ length: 20 }, () => randomBytes(1_000_003));
  await bucket.write('a/stream', Readable.from(pieces), { ...type, cacheControl: 'max-age=5' });
  const { body, etag } = await bucket.read('a/stream');
  expect(Buffer.compare(await buffer(body), Buffer.concat(pieces))).toBe(0);
  expect(etag).toMatch(/-3"$/);
});

test('a stream that fails leaves neither an object nor parts', async () => {
  const failing = async function* () {
    yield randomBytes(9 * 1024 * 1024);
    throw new Error('the source broke');
  };
  await expect(bucket.write('a/broken', failing(), type)).rejects.toThrow('the source broke');
  expect(await bucket.describe('a/broken')).toBeUndefined();
});

test.each([0, 1, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1])('%d bytes are stored completely', async (size) => {
  const bytes = randomBytes(size);
  await bucket.write('a/size', bytes, type);
  expect(Buffer.compare(await bucket.readBytes('a/size', { maxBytes: size }), bytes)).toBe(0);
});

test.each([0, 8 * 1024 * 1024, 16 * 1024 * 1024])(
  'a stream of %d bytes is stored completely',
  async (size) => {
    const bytes = randomBytes(size);
    await bucket.write('a/stream', Readable.from([bytes]), type);
    expect(Buffer.compare(await bucket.readBytes('a/stream', { maxBytes: size }), bytes)).toBe(0);
  },
);

test('an object is stored with its cache control and content disposition', async () => {
  const headers = { cacheControl: 'no-store', contentDisposition: 'attachment' };
  await bucket.write('a/headers', Buffer.from('x'), { ...type, ...headers });
  const head = await sdkClient().send(new HeadObjectCommand({ Bucket: name, Key: 'a/headers' }));
  expect([head.CacheControl, head.ContentDisposition]).toEqual(['no-store', 'attachment']);
});

test('a list of several pages is complete and in order', async () => {
  const keys = Array.from({ length: 1005 }, (_, index) => `many/${String(index).padStart(5, '0')}`);
  for (let at = 0; at < keys.length; at += 50) {
    await Promise.all(keys.slice(at, at + 50).map((key) => bucket.write(key, Buffer.from('x'), type)));
  }
  expect(await texts('many/')).toEqual(keys);
  await bucket.delete([...keys, ...keys.slice(0, 10), 'many/never']);
  expect(await texts('many/')).toEqual([]);
});

test.each(['사진 1+2&3 %2F.jpg', '../../etc/passwd', 'a//b', 'q\'uo"te<>&', '🙂', `${'ü'.repeat(512)}`])(
  'the key %j is stored unchanged',
  async (key) => {
    const prefixed = key.length > 500 ? key : `keys/${key}`;
    await bucket.write(prefixed, Buffer.from(key), type);
    expect(Buffer.from(await bucket.readBytes(prefixed, { maxBytes: 2000 })).toString()).toBe(key);
    expect(await texts(prefixed)).toEqual([prefixed]);
    await bucket.delete([prefixed, 'keys/never']);
    expect(await texts(prefixed)).toEqual([]);
  },
);
