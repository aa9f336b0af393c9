import { buffer } from 'node:stream/consumers';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { bucket as bucketNamed } from '../index.ts';
import { abortUpload, completeUpload, createUpload } from '../multipart.ts';
import { sdkClient } from '../testing/sdk-client.ts';
import { openS3, requestS3 } from './send.ts';
import { elementsOf, textIn } from './xml.ts';

interface Received {
  readonly request: string;
  readonly query: object;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let endpoint: FakeEndpoint;
let received: Received[] = [];
let answers: string[] = [];

/** Headers that mean something to S3, beside the signature. */
const meaning = [
  'cache-control',
  'content-disposition',
  'content-length',
  'content-md5',
  'content-type',
  'expect',
  'host',
  'if-match',
  'if-none-match',
  'range',
  'x-amz-content-sha256',
  'x-amz-security-token',
];

beforeAll(async () => {
  endpoint = await startFakeEndpoint('S3', async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('latin1');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
    // A mark of the SDK for logs.
    searchParams.delete('x-id');
    const entries = meaning.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : []));
    received.push({
      request: `${request.method} ${pathname}`,
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(entries),
      body: body.replace(/^<\?xml[^>]*\?>/, ''),
    });
    response.setHeader('etag', '"e"');
    response.end(answers.shift() ?? '<Result><UploadId>u</UploadId></Result>');
  });
  process.env.AWS_SESSION_TOKEN = 'session';
});
afterAll(() => endpoint.stop());
beforeEach(() => {
  [received, answers] = [[], []];
});

const Bucket = 'photos';
const Key = "files/사진 (1)+&'*!.jpg";
const address = { Bucket, Key };
const upload = { key: Key, uploadId: 'u' };
const bucket = bucketNamed(() => Bucket);
const large = Buffer.alloc(3 * 1024 * 1024, 1);
const md5 = 'd4HrlUYFXEaOJlOBNMDkyA==';

type Request = (sdk: S3Client) => Promise<unknown>;

describe('a request to S3 is the one that the client of the SDK sends', () => {
  test.each<[string, Request, Request]>([
    [
      'GetObject',
      async () => (await bucket.read(Key, { range: [2, 4], ifMatch: '"e"' })).body.destroy(),
      (sdk) => sdk.send(new GetObjectCommand({ ...address, Range: 'bytes=2-4', IfMatch: '"e"' })),
    ],
    ['HeadObject', () => bucket.describe(Key), (sdk) => sdk.send(new HeadObjectCommand(address))],
    ['DeleteObject', () => bucket.delete(Key), (sdk) => sdk.send(new DeleteObjectCommand(address))],
    [
      'PutObject',
      () =>
        requestS3({
          method: 'PUT',
          bucket: Bucket,
          key: Key,
          headers: { 'content-type': 'image/webp', 'cache-control': 'no-store', 'content-md5': md5 },
          body: large,
        }),
      (sdk) =>
        sdk.send(
          new PutObjectCommand({
            ...address,
            ContentType: 'image/webp',
            CacheControl: 'no-store',
            ContentMD5: md5,
            Body: large,
          }),
        ),
    ],
    [
      'UploadPart',
      () =>
        requestS3({
          method: 'PUT',
          bucket: Bucket,
          key: Key,
          query: { partNumber: '2', uploadId: 'u' },
          headers: { 'content-md5': md5, 'content-type': 'application/octet-stream' },
          body: Buffer.from('part'),
        }),
      (sdk) =>
        sdk.send(
          new UploadPartCommand({
            ...address,
            UploadId: 'u',
            PartNumber: 2,
            ContentMD5: md5,
            Body: Buffer.from('part'),
          }),
        ),
    ],
    [
      'CreateMultipartUpload',
      () => createUpload(Bucket, Key, { 'content-type': 'video/mp4' }),
      (sdk) => sdk.send(new CreateMultipartUploadCommand({ ...address, ContentType: 'video/mp4' })),
    ],
    [
      'ListParts',
      () => bucket.uploadedParts(upload),
      (sdk) => sdk.send(new ListPartsCommand({ ...address, UploadId: 'u' })),
    ],
    [
      'AbortMultipartUpload',
      () => abortUpload(Bucket, upload),
      (sdk) => sdk.send(new AbortMultipartUploadCommand({ ...address, UploadId: 'u' })),
    ],
    [
      'ListObjectsV2',
      () => bucket.list('files/사')[Symbol.asyncIterator]().next(),
      (sdk) => sdk.send(new ListObjectsV2Command({ Bucket, Prefix: 'files/사' })),
    ],
  ])('%s', async (_name, ours, theirs) => {
    await ours(sdkClient());
    await theirs(sdkClient());
    expect(received).toHaveLength(2);
    expect(received[0]).toEqual(received[1]);
  });

  test('CompleteMultipartUpload, in other characters of the same document', async () => {
    await completeUpload(Bucket, upload, [{ partNumber: 1, etag: '"e&1"' }], { 'if-none-match': '*' });
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: '"e&1"' }] };
    await sdkClient().send(
      new CompleteMultipartUploadCommand({ ...address, UploadId: 'u', IfNoneMatch: '*', MultipartUpload }),
    );
    const [ours, theirs] = received.map(({ request, query, headers, body }) => ({
      request,
      query,
      condition: headers['if-none-match'],
      type: headers['content-type'],
      root: /^<[^>]+>/.exec(body)?.[0],
      parts: elementsOf(body, 'Part').map((part) => [textIn(part, 'PartNumber'), textIn(part, 'ETag')]),
    }));
    expect(ours).toEqual(theirs);
    expect(ours?.parts).toEqual([['1', '"e&1"']]);
  });

  test('DeleteObjects, with an MD5 instead of a CRC', async () => {
    const keys = ['a&b', 'c<d>"\r\n', Key];
    await bucket.delete(keys);
    const Delete = { Objects: keys.map((one) => ({ Key: one })), Quiet: true };
    await sdkClient().send(new DeleteObjectsCommand({ Bucket, Delete }));
    const [ours, theirs] = received.map(({ request, query, headers, body }) => ({
      request,
      query,
      type: headers['content-type'],
      quiet: textIn(body, 'Quiet'),
      keys: elementsOf(Buffer.from(body, 'latin1').toString(), 'Object').map((one) => textIn(one, 'Key')),
    }));
    expect(ours).toEqual(theirs);
    expect(ours?.keys).toEqual(keys);
    expect(received[0]?.headers).toHaveProperty('content-md5');
  });
});

describe('S3 can fail after a status of 200', () => {
  const complete = () => completeUpload(Bucket, upload, [{ partNumber: 1, etag: '"e"' }]);

  test.each([
    ['an error as the answer', '<Error><Code>InternalError</Code><Message>Try again</Message></Error>\n'],
    ['no answer', ''],
  ])('%s is a failure, and repeated', async (_name, answer) => {
    answers = [answer];
    await expect(complete()).rejects.toMatchObject({
      name: 'InternalError',
      $metadata: { httpStatusCode: 503 },
    });
    process.env.AWS_MAX_ATTEMPTS = '3';
    [received, answers] = [[], [answer, answer]];
    await complete();
    process.env.AWS_MAX_ATTEMPTS = '1';
    expect(received).toHaveLength(3);
  });
});

test('a body that is opened is read as it arrives', async () => {
  answers = ['bytes'];
  const { body, headers } = await openS3({ method: 'GET', bucket: Bucket, key: 'a' });
  expect(headers.etag).toBe('"e"');
  expect((await buffer(body)).toString()).toBe('bytes');
});

test('texts of a document are read without their entities', () => {
  const xml =
    '<R><Key>a&amp;amp;&lt;b&gt;&#13;&#x1F642;&quot;&unknown;</Key><Empty></Empty><Key>two\nlines</Key></R>';
  expect(textIn(xml, 'Key')).toBe('a&amp;<b>\r🙂"&unknown;');
  expect(textIn(xml, 'Empty')).toBe('');
  expect(textIn(xml, 'Ke')).toBeUndefined();
  expect(elementsOf(xml, 'Key')).toHaveLength(2);
});
