import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bucket as bucketNamed } from './index.ts';
import { type FakeS3, s3Error, startFakeS3 } from './testing/fake-s3.ts';

const bucket = bucketNamed(() => 'photos');
const type = { contentType: 'image/webp' };
const mebibyte = 1024 * 1024;
let s3: FakeS3;
let before = 0;

beforeAll(async () => {
  s3 = await startFakeS3();
});

beforeEach(() => {
  before = s3.asked.length;
});

afterAll(() => s3.stop());

describe('what S3 answers has a code of ours', () => {
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
  ])('%d %s: %s', async (status, name, code) => {
    s3.answers(() => s3Error(status, name));
    await expect(bucket.read('a')).rejects.toMatchObject({ name: 'StorageError', code, key: 'a' });
  });

  test('what is wrong with a request of ours is named', async () => {
    s3.answers(() => s3Error(400, 'InvalidArgument'));
    const said = 'S3 refused the request: InvalidArgument (bucket: a)';
    await expect(bucket.read('a')).rejects.toMatchObject({ code: 'refused', message: said });
  });

  test('without a body, as of HEAD, its status says it', async () => {
    s3.answers(() => ({ status: 403 }));
    await expect(bucket.describe('a')).rejects.toMatchObject({ code: 'denied' });
  });
});

describe('a connection that ends', () => {
  test('before there is an answer, is S3 not answering', async () => {
    s3.answers(() => ({ headers: { 'content-length': '9' }, breaks: true }));
    await expect(bucket.delete('a')).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('in the middle of an object, gives no half of it', async () => {
    s3.answers(() => ({ headers: { 'content-length': '100' }, body: 'half', breaks: true }));
    await expect(bucket.readBytes('a', { maxBytes: 100 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('of an object about which S3 says nothing, nothing is known but its bytes', async () => {
  s3.answers(({ method }) => ({ body: method === 'HEAD' ? '' : 'bytes', headers: { connection: 'close' } }));
  const { body, ...known } = await bucket.read('a');
  expect(known).toEqual({ size: 0, contentType: '', etag: '' });
  expect(Buffer.concat(await body.toArray()).toString()).toBe('bytes');
  expect(await bucket.describe('a')).toEqual({ ...known, lastModified: new Date(0) });
});

describe('a list', () => {
  test('goes on over pages that are empty, and leaves out what has no key', async () => {
    const pages = [
      '<IsTruncated>true</IsTruncated><NextContinuationToken>two</NextContinuationToken>',
      '<Contents><Key>a/1</Key></Contents><Contents><Size>1</Size></Contents>',
    ];
    s3.answers(({ query }) => ({
      body: `<ListBucketResult>${pages[query.get('continuation-token') === 'two' ? 1 : 0]}</ListBucketResult>`,
    }));
    const listed = await Readable.from(bucket.list('a/')).toArray();
    expect(listed).toEqual([{ key: 'a/1', size: 0, lastModified: new Date(0) }]);
  });

  test('that fails on its second page does not look complete', async () => {
    s3.answers(({ query }) =>
      query.has('continuation-token')
        ? s3Error(503, 'SlowDown')
        : { body: '<ListBucketResult><NextContinuationToken>2</NextContinuationToken></ListBucketResult>' },
    );
    await expect(Readable.from(bucket.list('a/')).toArray()).rejects.toMatchObject({ code: 'throttled' });
  });
});

describe('objects of which some cannot be deleted', () => {
  const answer = (error: string) => ({ body: `<DeleteResult><Error>${error}</Error></DeleteResult>` });

  test('fail with the first of them', async () => {
    s3.answers(() => answer('<Key>b</Key><Code>AccessDenied</Code>'));
    await expect(bucket.delete(['a', 'b'])).rejects.toMatchObject({ code: 'denied', key: 'b' });
  });

  test('fail also where S3 does not say which, and why', async () => {
    s3.answers(() => answer('<Message>No</Message>'));
    await expect(bucket.delete(['a', 'b'])).rejects.toMatchObject({ code: 'unavailable', key: undefined });
  });
});

describe('a large object', () => {
  const begun = {
    body: '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>',
  };
  const large = Buffer.alloc(9 * mebibyte);
  const methods = () => s3.asked.slice(before).map((request) => request.split(' ')[0]);

  test('of which a part fails is given up: its source is not read to the end, and S3 keeps no part', async () => {
    let taken = 0;
    const long = async function* () {
      while (taken < 12) {
        taken += 1;
        yield Buffer.alloc(8 * mebibyte);
      }
    };
    s3.answers(({ method }) => (method === 'POST' ? begun : s3Error(500, 'InternalError')));
    await expect(bucket.write('a', long(), type)).rejects.toMatchObject({ code: 'unavailable' });
    // Three are on their way at a time, and one is being filled.
    expect(taken).toBeLessThanOrEqual(5);
    expect(methods().at(-1)).toBe('DELETE');
  });

  test('fails as its part did, also where giving up fails', async () => {
    s3.answers(({ method }) => {
      if (method === 'POST') return begun;
      return method === 'PUT' ? s3Error(400, 'BadDigest') : s3Error(500, 'InternalError');
    });
    await expect(bucket.write('a', large, type)).rejects.toMatchObject({ code: 'corrupted' });
  });

  test('is not sent where S3 does not begin', async () => {
    s3.answers(() => ({ body: '<InitiateMultipartUploadResult/>' }));
    await expect(bucket.write('a', large, type)).rejects.toThrow('no id for the upload');
    expect(methods()).toEqual(['POST']);
  });
});
