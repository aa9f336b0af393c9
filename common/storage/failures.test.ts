import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bucket as bucketNamed } from './index.ts';
import { type FakeS3, s3Error, startFakeS3 } from './testing/fake-s3.ts';

const bucket = bucketNamed(() => 'photos');
const type = { contentType: 'image/webp' };
const mebibyte = 1024 * 1024;
let s3: FakeS3;
let earlierRequests = 0;

beforeAll(async () => {
  s3 = await startFakeS3();
});

beforeEach(() => {
  earlierRequests = s3.requests.length;
});

afterAll(() => s3.stop());

describe('an error of S3 gets a stable code', () => {
  test.each([
    [404, 'NoSuchKey', 'not-found'],
    [404, 'NoSuchBucket', 'misconfigured'],
    [412, 'PreconditionFailed', 'changed'],
    [409, 'ConditionalRequestConflict', 'changed'],
    [400, 'EntityTooLarge', 'too-large'],
    [416, 'InvalidRange', 'out-of-range'],
    [400, 'IncompleteBody', 'corrupted'],
    [403, 'SignatureDoesNotMatch', 'denied'],
    [503, 'SlowDown', 'throttled'],
    [400, 'RequestTimeout', 'unavailable'],
    [500, 'InternalError', 'unavailable'],
  ])('%d %s becomes %s', async (status, name, code) => {
    s3.answerWith(() => s3Error(status, name));
    await expect(bucket.read('a')).rejects.toMatchObject({ name: 'StorageError', code, key: 'a' });
  });

  test('the error of a refused request names the reason that S3 gave', async () => {
    s3.answerWith(() => s3Error(400, 'InvalidArgument'));
    const message = 'S3 refused the request: InvalidArgument (bucket: a)';
    await expect(bucket.read('a')).rejects.toMatchObject({ code: 'refused', message });
  });

  test('the status decides when the answer has no body, as for HEAD', async () => {
    s3.answerWith(() => ({ status: 403 }));
    await expect(bucket.describe('a')).rejects.toMatchObject({ code: 'denied' });
  });
});

describe('a connection that breaks', () => {
  test('before the answer is reported as unavailable', async () => {
    s3.answerWith(() => ({ headers: { 'content-length': '9' }, breaks: true }));
    await expect(bucket.delete('a')).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('in the middle of an object never yields a part of it as the whole', async () => {
    s3.answerWith(() => ({ headers: { 'content-length': '100' }, body: 'half', breaks: true }));
    await expect(bucket.readBytes('a', { maxBytes: 100 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('an answer without headers still gives the bytes', async () => {
  s3.answerWith(({ method }) => ({
    body: method === 'HEAD' ? '' : 'bytes',
    headers: { connection: 'close' },
  }));
  const { body, ...described } = await bucket.read('a');
  expect(described).toEqual({ size: 0, contentType: '', etag: '' });
  expect(Buffer.concat(await body.toArray()).toString()).toBe('bytes');
  expect(await bucket.describe('a')).toEqual({ ...described, lastModified: new Date(0) });
});

describe('a list', () => {
  test('continues past empty pages and leaves out entries without a key', async () => {
    const pages = [
      '<IsTruncated>true</IsTruncated><NextContinuationToken>two</NextContinuationToken>',
      '<Contents><Key>a/1</Key></Contents><Contents><Size>1</Size></Contents>',
    ];
    s3.answerWith(({ query }) => ({
      body: `<ListBucketResult>${pages[query.get('continuation-token') === 'two' ? 1 : 0]}</ListBucketResult>`,
    }));
    const listed = await Readable.from(bucket.list('a/')).toArray();
    expect(listed).toEqual([{ key: 'a/1', size: 0, lastModified: new Date(0) }]);
  });

  test('fails when its second page fails', async () => {
    s3.answerWith(({ query }) =>
      query.has('continuation-token')
        ? s3Error(503, 'SlowDown')
        : { body: '<ListBucketResult><NextContinuationToken>2</NextContinuationToken></ListBucketResult>' },
    );
    await expect(Readable.from(bucket.list('a/')).toArray()).rejects.toMatchObject({ code: 'throttled' });
  });
});

describe('deleting several objects', () => {
  const answer = (error: string) => ({ body: `<DeleteResult><Error>${error}</Error></DeleteResult>` });

  test('fails with the error of the first object that could not be deleted', async () => {
    s3.answerWith(() => answer('<Key>b</Key><Code>AccessDenied</Code>'));
    await expect(bucket.delete(['a', 'b'])).rejects.toMatchObject({ code: 'denied', key: 'b' });
  });

  test('fails even if S3 names neither the object nor the reason', async () => {
    s3.answerWith(() => answer('<Message>No</Message>'));
    await expect(bucket.delete(['a', 'b'])).rejects.toMatchObject({ code: 'unavailable', key: undefined });
  });
});

describe('a multipart upload', () => {
  const begun = {
    body: '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>',
  };
  const large = Buffer.alloc(9 * mebibyte);
  const methods = () => s3.requests.slice(earlierRequests).map((request) => request.split(' ')[0]);

  test('is aborted when a part fails, without reading its source to the end', async () => {
    let taken = 0;
    const long = async function* () {
      while (taken < 12) {
        taken += 1;
        yield Buffer.alloc(8 * mebibyte);
      }
    };
    s3.answerWith(({ method }) => (method === 'POST' ? begun : s3Error(500, 'InternalError')));
    await expect(bucket.write('a', long(), type)).rejects.toMatchObject({ code: 'unavailable' });
    // Three parts are sent concurrently while one is being filled.
    expect(taken).toBeLessThanOrEqual(5);
    expect(methods().at(-1)).toBe('DELETE');
  });

  test('fails with the error of its part, even if the abort fails as well', async () => {
    s3.answerWith(({ method }) => {
      if (method === 'POST') return begun;
      return method === 'PUT' ? s3Error(400, 'BadDigest') : s3Error(500, 'InternalError');
    });
    await expect(bucket.write('a', large, type)).rejects.toMatchObject({ code: 'corrupted' });
  });

  test('sends no part if S3 returns no upload id', async () => {
    s3.answerWith(() => ({ body: '<InitiateMultipartUploadResult/>' }));
    await expect(bucket.write('a', large, type)).rejects.toThrow('no upload id');
    expect(methods()).toEqual(['POST']);
  });
});
