import { randomBytes } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalS3, startLocalS3 } from './testing/local-s3.ts';

const Bucket = 'things';
let s3: LocalS3;

const put = (Key: string, body: string | Buffer, more: Partial<PutObjectCommandInput> = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(body), ...more }));
const get = (Key: string, more: object = {}) =>
  s3.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
const textOf = async (Key: string, more: object = {}) => (await get(Key, more)).Body?.transformToString();
const status = (code: number) => ({ $metadata: { httpStatusCode: code } });

beforeAll(async () => {
  s3 = await startLocalS3(Bucket);
});

afterAll(async () => {
  await s3.stop();
  expect(s3.complaints).toEqual([]);
});

test('an object comes back with its stored headers, metadata and tags', async () => {
  await put('whole', 'body', {
    ContentType: 'text/plain',
    CacheControl: 'no-store',
    ContentDisposition: 'inline',
    ContentEncoding: 'x',
    Metadata: { who: 'me' },
    Tagging: 'a=1&b=2',
    ContentLanguage: 'ko',
  });
  const { Body, ETag, ...head } = await get('whole');
  expect(await Body?.transformToString()).toBe('body');
  expect(head).toMatchObject({
    ContentType: 'text/plain',
    CacheControl: 'no-store',
    ContentDisposition: 'inline',
    ContentEncoding: 'x',
    Metadata: { who: 'me' },
    ContentLanguage: 'ko',
    ContentLength: 4,
    TagCount: 2,
  });
  expect(ETag).toBe('"841a2d689ad86bd1611447453c22c6fc"');
  const { TagSet } = await s3.client.send(new GetObjectTaggingCommand({ Bucket, Key: 'whole' }));
  expect(TagSet).toEqual([
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '2' },
  ]);
});

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ['bytes=4-2', '0123456789', undefined],
  ['lines=1-2', '0123456789', undefined],
])('the range %s gives %j', async (Range, text, ContentRange) => {
  await put('digits', '0123456789');
  const { Body, ...head } = await get('digits', { Range });
  expect([await Body?.transformToString(), head.ContentRange]).toEqual([text, ContentRange]);
  expect(await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'digits', Range }))).toMatchObject({
    ContentLength: text.length,
  });
});

test('an empty object can be read, and a range outside an object is refused', async () => {
  await put('empty', '');
  expect(await textOf('empty')).toBe('');
  await put('ten', '0123456789');
  for (const Range of ['bytes=10-', 'bytes=-0']) {
    await expect(get('ten', { Range })).rejects.toMatchObject({ name: 'InvalidRange', ...status(416) });
  }
});

test('reads and writes honour their conditions', async () => {
  const { ETag } = await put('one', 'first');
  await expect(get('one', { IfNoneMatch: ETag })).rejects.toMatchObject(status(304));
  await expect(get('one', { IfMatch: '"other"' })).rejects.toMatchObject(status(412));
  await expect(get('one', { IfModifiedSince: new Date() })).rejects.toMatchObject(status(304));
  await expect(get('one', { IfUnmodifiedSince: new Date(0) })).rejects.toMatchObject(status(412));
  expect(await textOf('one', { IfMatch: ETag, IfUnmodifiedSince: new Date(0) })).toBe('first');
  await expect(put('one', 'x', { IfNoneMatch: '*' })).rejects.toMatchObject(status(412));
  await expect(put('one', 'x', { IfMatch: '"other"' })).rejects.toMatchObject(status(412));
  await expect(put('missing', 'x', { IfMatch: '"other"' })).rejects.toMatchObject(status(404));
  await put('one', 'second', { IfMatch: ETag });
  const remove = new DeleteObjectCommand({ Bucket, Key: 'one', IfMatch: ETag });
  await expect(s3.client.send(remove)).rejects.toMatchObject(status(412));
  expect(await textOf('one')).toBe('second');
});

test('of many concurrent conditional writes, exactly one succeeds', async () => {
  const writes = Array.from({ length: 20 }, (_, at) => put('race', String(at), { IfNoneMatch: '*' }));
  const done = (await Promise.allSettled(writes)).flatMap(({ status }, at) =>
    status === 'fulfilled' ? [at] : [],
  );
  expect(done).toHaveLength(1);
  expect(await textOf('race')).toBe(String(done[0]));
});

test('a reader gets the whole object although it is replaced and deleted meanwhile', async () => {
  const bytes = randomBytes(3_000_000);
  await put('moving', bytes);
  const { Body } = await get('moving');
  await put('moving', 'other');
  await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'moving' }));
  expect(Buffer.compare(Buffer.from((await Body?.transformToByteArray()) ?? []), bytes)).toBe(0);
});

test('replaced, deleted and refused objects leave no files', async () => {
  for (let time = 0; time < 5; time++) await put('again', `time ${time}`);
  await expect(put('again', 'x', { ContentMD5: 'aaaaaaaaaaaaaaaaaaaaaa==' })).rejects.toMatchObject(
    status(400),
  );
  await expect(put('again', 'x', { ChecksumSHA256: 'AAAA' })).rejects.toMatchObject({ name: 'BadDigest' });
  await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'again' }));
  await s3.tidy();
});

test('a copy is independent of its source', async () => {
  await put('from here/사진', 'copied', { ContentType: 'text/plain', Metadata: { a: 'b' } });
  const CopySource = `${Bucket}/${encodeURIComponent('from here/사진')}`;
  const copy = (more: object) =>
    s3.client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, ...more }));
  await copy({});
  await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'from here/사진' }));
  expect(await get('copy')).toMatchObject({ ContentType: 'text/plain', Metadata: { a: 'b' } });
  expect(await textOf('copy')).toBe('copied');
  await expect(copy({})).rejects.toMatchObject({ name: 'NoSuchKey' });
  const toItself = { CopySource: `${Bucket}/copy` };
  await expect(copy(toItself)).rejects.toMatchObject({ name: 'InvalidRequest' });
  await copy({ ...toItself, MetadataDirective: 'REPLACE', ContentType: 'image/png' });
  expect(await get('copy')).toMatchObject({ ContentType: 'image/png', Metadata: {} });
});

test('common prefixes in a listing are counted and paged like objects', async () => {
  for (const key of ['l/a/1', 'l/a/2', 'l/b', 'l/c/1', 'l/c/2', 'l/d']) await put(key, '');
  const found: (string | undefined)[] = [];
  let token: string | undefined;
  do {
    const page = new ListObjectsV2Command({
      Bucket,
      Prefix: 'l/',
      Delimiter: '/',
      MaxKeys: 1,
      ContinuationToken: token,
    });
    const { Contents = [], CommonPrefixes = [], NextContinuationToken } = await s3.client.send(page);
    found.push(...CommonPrefixes.map(({ Prefix }) => Prefix), ...Contents.map(({ Key }) => Key));
    token = NextContinuationToken;
  } while (token !== undefined);
  expect(found).toEqual(['l/a/', 'l/b', 'l/c/', 'l/d']);
  const after = new ListObjectsV2Command({ Bucket, Prefix: 'l/', StartAfter: 'l/c/1' });
  expect((await s3.client.send(after)).Contents?.map(({ Key }) => Key)).toEqual(['l/c/2', 'l/d']);
});

test('unsupported operations and invalid keys are refused by name', async () => {
  const url = await fetch(`${s3.endpoint}/${Bucket}?acl`);
  expect(url.status).toBe(403);
  await expect(put('x'.repeat(1025), '')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  expect(await (await fetch(`${s3.endpoint}/%zz`)).text()).toContain('InvalidURI');
});
