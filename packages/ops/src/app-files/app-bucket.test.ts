import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { openAppBucket } from './app-bucket.ts';

const region = requiredSetting('AWS_REGION');
const name = `moim-dev-web-000000000000-${region}`;
const bucket = openAppBucket(name, { stage: 'dev', region });
const file = (key: string, content: string) => ({
  key,
  contentType: 'text/javascript; charset=utf-8',
  cacheControl: 'public, max-age=31536000, immutable',
  content: () => Buffer.from(content),
});

test('stores files with their types and what caches may do, and lists and deletes them', async () => {
  await bucket.put(file('assets/한글-1.js', 'let a;'));
  const client = new S3Client({ region, forcePathStyle: true });
  const stored = await client.send(new GetObjectCommand({ Bucket: name, Key: 'assets/한글-1.js' }));
  expect([stored.ContentType, stored.CacheControl, await stored.Body?.transformToString()]).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
    'let a;',
  ]);
  const written = (await bucket.list()).get('assets/한글-1.js');
  expect(Math.abs(Date.now() - (written?.getTime() ?? 0))).toBeLessThan(60_000);
  await bucket.delete(['assets/한글-1.js']);
  expect((await bucket.list()).has('assets/한글-1.js')).toBe(false);
});

test('reads the manifest of a release', async () => {
  await bucket.put(file('manifests/r1.json', '{"files":["assets/a.js"]}'));
  expect(await bucket.filesOf('r1')).toEqual(['assets/a.js']);
  await bucket.delete(['manifests/r1.json']);
});

test('a bucket that does not exist is refused in one line', async () => {
  const missing = openAppBucket('moim-dev-nothing', { stage: 'dev', region });
  await expect(missing.list()).rejects.toMatchObject({ name: 'Refusal' });
});
