import { CreateMultipartUploadCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, expect, test } from '@jest/globals';
import type { JsonObject } from '../core/json.ts';
import { sweep } from './lifecycle.ts';
import { type LocalS3, startLocalS3 } from './testing/local-s3.ts';

const Bucket = 'things';
const day = 24 * 60 * 60_000;
let s3: LocalS3;

afterEach(() => s3.stop());

const withRules = async (...Rules: JsonObject[]) => {
  s3 = await startLocalS3(Bucket, {
    LifecycleConfiguration: { Rules: Rules.map((rule) => ({ Status: 'Enabled', ...rule })) },
  });
};
const put = (Key: string, more: object = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body: 'four', ...more }));
const keysAfter = (days: number): string[] => {
  s3.later(days * day);
  sweep(s3.buckets);
  return [...s3.buckets.objects.list(Bucket, '', Buffer.alloc(0))].map(({ key }) => key);
};

test('lifecycle rules expire objects by age, prefix, tag and size', async () => {
  await withRules(
    { Prefix: 'tmp/', ExpirationInDays: 1 },
    { TagFilters: [{ Key: 'keep', Value: 'no' }], ExpirationInDays: 3 },
    { ObjectSizeGreaterThan: 4, ExpirationInDays: 5 },
    { ExpirationInDays: 7, Status: 'Disabled' },
  );
  for (const key of ['tmp/1', 'kept', 'tmpx']) await put(key);
  await put('tagged', { Tagging: 'keep=no' });
  await put('large', { Body: 'fives' });
  expect(keysAfter(0)).toEqual(['kept', 'large', 'tagged', 'tmp/1', 'tmpx']);
  expect(keysAfter(2.1)).toEqual(['kept', 'large', 'tagged', 'tmpx']);
  expect(keysAfter(4.1)).toEqual(['kept', 'large', 'tmpx']);
  expect(keysAfter(100)).toEqual(['kept', 'tmpx']);
});

test('lifecycle rules abort unfinished uploads', async () => {
  await withRules({ Prefix: 'in/', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } });
  for (const Key of ['in/1', 'out/1'])
    await s3.client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  keysAfter(0.5 / 24);
  expect(s3.buckets.uploads.list(Bucket)).toHaveLength(2);
  keysAfter(2.1);
  expect(s3.buckets.uploads.list(Bucket).map(({ key }) => key)).toEqual(['out/1']);
});

const rule = {
  AllowedOrigins: ['https://app.example.com', 'http://localhost:*'],
  AllowedMethods: ['GET', 'PUT'],
  AllowedHeaders: ['content-type', 'x-amz-*'],
  ExposedHeaders: ['ETag'],
  MaxAge: 600,
};

const ask = (Origin: string, method: string, headers = '') =>
  fetch(`${s3.endpoint}/${Bucket}/any`, {
    method: 'OPTIONS',
    headers: { Origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

test('a preflight is answered by the CORS rules of the bucket', async () => {
  s3 = await startLocalS3(Bucket, { CorsConfiguration: { CorsRules: [rule] } });
  const yes = await ask('http://localhost:5173', 'PUT', 'Content-Type, x-amz-checksum-sha256');
  expect([yes.status, Object.fromEntries(yes.headers)]).toEqual([
    200,
    expect.objectContaining({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-methods': 'GET, PUT',
      'access-control-allow-headers': 'content-type, x-amz-checksum-sha256',
      'access-control-max-age': '600',
    }),
  ]);
  for (const [origin, method, headers] of [
    ['https://evil.example.com', 'PUT', ''],
    ['https://app.example.com.evil.com', 'PUT', ''],
    ['https://app.example.com', 'DELETE', ''],
    ['https://app.example.com', 'PUT', 'authorization'],
  ] as const) {
    const no = await ask(origin, method, headers);
    expect([no.status, no.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  }
});

test('responses and errors carry CORS headers, except for an origin that is not allowed', async () => {
  s3 = await startLocalS3(Bucket, { CorsConfiguration: { CorsRules: [rule] } });
  await put('any');
  const url = await getSignedUrl(s3.client, new GetObjectCommand({ Bucket, Key: 'any' }));
  const get = (address: string, Origin: string) => fetch(address, { headers: { Origin } });
  const good = await get(url, 'https://app.example.com');
  expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([
    200,
    'https://app.example.com',
  ]);
  expect(good.headers.get('access-control-expose-headers')).toBe('ETag');
  const refused = await get(url.replace('any', 'other'), 'https://app.example.com');
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
    403,
    'https://app.example.com',
  ]);
  expect((await get(url, 'https://evil.example.com')).headers.get('access-control-allow-origin')).toBeNull();
});

test('a bucket without CORS rules refuses a preflight', async () => {
  s3 = await startLocalS3(Bucket);
  expect((await ask('https://app.example.com', 'PUT')).status).toBe(403);
});
