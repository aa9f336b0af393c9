import { createHash, createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { canonicalRequest, sha256 } from '../protocols/signature-v4/canonical-request.ts';
import { algorithm, sign, signingKey, stringToSign } from '../protocols/signature-v4/signing-key.ts';
import { type LocalS3, region, startLocalS3 } from './testing/local-s3.ts';

const Bucket = 'things';
const minute = 60_000;
let s3: LocalS3;
const read = new GetObjectCommand({ Bucket, Key: 'one' });

beforeAll(async () => {
  s3 = await startLocalS3(Bucket);
  await s3.client.send(new PutObjectCommand({ Bucket, Key: 'one', Body: 'x' }));
});

afterEach(() => s3.later(0));

afterAll(() => s3.stop());

const valid = { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** A client with other settings than the valid ones. */
const clientWith = (config: object): S3Client =>
  new S3Client({ endpoint: s3.endpoint, region, forcePathStyle: true, maxAttempts: 1, ...config });

test.each<[string, object, string]>([
  [
    'another secret',
    { credentials: { accessKeyId: 'local', secretAccessKey: 'x' } },
    'SignatureDoesNotMatch',
  ],
  ['another key', { credentials: { accessKeyId: 'x', secretAccessKey: 'local' } }, 'InvalidAccessKeyId'],
  [
    'a session token',
    { credentials: { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 't' } },
    'InvalidToken',
  ],
  [
    'another region',
    { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
    'AuthorizationHeaderMalformed',
  ],
])('a request with %s is refused', async (_what, config, name) => {
  await expect(clientWith(config).send(read)).rejects.toMatchObject({ name });
});

test.each([
  [-16, false],
  [-14, true],
  [14, true],
  [16, false],
])('a clock that is %d minutes off is accepted: %s', async (minutes, isGood) => {
  s3.later(minutes * minute);
  // After a refusal the client corrects its clock.
  const answer = clientWith(valid)
    .send(read)
    .then(
      () => 'good',
      ({ name }: Error) => name,
    );
  expect(await answer).toBe(isGood ? 'good' : 'RequestTimeTooSkewed');
});

test('a request that is changed after signing is refused', async () => {
  const change = async (
    edit: (request: { headers: Record<string, string>; path: string; body: unknown }) => void,
  ) => {
    const client = clientWith(valid);
    client.middlewareStack.add(
      (next) => (args) => {
        const request: unknown = args.request;
        if (isRequest(request)) edit(request);
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    const put = new PutObjectCommand({ Bucket, Key: 'two', Body: 'body', ContentType: 'text/plain' });
    return client.send(put).then(
      () => 'good',
      ({ name }: Error) => name,
    );
  };
  expect(await change(() => {})).toBe('good');
  expect(await change(({ headers }) => (headers['x-amz-meta-more'] = '1'))).toBe('AccessDenied');
  expect(await change(({ headers }) => (headers['content-type'] = 'text/html'))).toBe(
    'SignatureDoesNotMatch',
  );
  expect(await change((request) => (request.path = '/things/three'))).toBe('SignatureDoesNotMatch');
  expect(await change((request) => (request.body = 'ydob'))).toMatch(/BadDigest|XAmzContentSHA256Mismatch/);
});

function isRequest(
  value: unknown,
): value is { headers: Record<string, string>; path: string; body: unknown } {
  return typeof value === 'object' && value !== null && 'headers' in value && 'path' in value;
}

test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'] as const)(
  'a stream with a %s in its trailer is stored with its checksum',
  async (ChecksumAlgorithm) => {
    const Body = Readable.from([Buffer.alloc(100_000, 'a'), Buffer.alloc(5, 'b')]);
    const put = new PutObjectCommand({ Bucket, Key: 'sum', Body, ContentLength: 100_005, ChecksumAlgorithm });
    await s3.client.send(put);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'sum', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({
      ContentLength: 100_005,
      [`Checksum${ChecksumAlgorithm}`]: expect.any(String),
    });
    // The client verifies the body by this checksum.
    const whole = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'sum', ChecksumMode: 'ENABLED' }));
    expect((await whole.Body?.transformToByteArray())?.length).toBe(100_005);
  },
);

/** Sends a body in signed chunks, written from AWS's specification. */
function inChunks(chunks: readonly string[], spoil: (text: string) => string = (text) => text) {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const payload = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER';
  const size = chunks.join('').length;
  const headers = new Map([
    ['content-encoding', 'aws-chunked'],
    ['host', new URL(s3.endpoint).host],
    ['x-amz-content-sha256', payload],
    ['x-amz-date', time],
    ['x-amz-decoded-content-length', String(size)],
    ['x-amz-trailer', 'x-amz-checksum-sha256'],
  ]);
  const names = [...headers.keys()];
  const request = {
    method: 'PUT',
    path: `/${Bucket}/chunked`,
    query: [],
    header: (name: string) => headers.get(name),
  };
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = signingKey(day, region, 's3');
  const hash = sha256(canonicalRequest(request, names, payload));
  let previous = sign(key, stringToSign(time, scope, hash));
  const authorization = `${algorithm} Credential=local/${scope}, SignedHeaders=${names.join(';')}, Signature=${previous}`;
  const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
  const next = (kind: string, ...hashes: string[]): string => {
    const text = [`AWS4-HMAC-SHA256-${kind}`, time, scope, previous, ...hashes].join('\n');
    previous = createHmac('sha256', key).update(text).digest('hex');
    return previous;
  };
  const body = [...chunks, ''].map(
    (chunk) =>
      `${chunk.length.toString(16)};chunk-signature=${next('PAYLOAD', hex(''), hex(chunk))}\r\n${chunk}${chunk === '' ? '' : '\r\n'}`,
  );
  const sum = createHash('sha256').update(chunks.join('')).digest('base64');
  const signature = next('TRAILER', hex(`x-amz-checksum-sha256:${sum}\n`));
  body.push(`x-amz-checksum-sha256:${sum}\r\nx-amz-trailer-signature:${signature}\r\n\r\n`);
  return fetch(`${s3.endpoint}/${Bucket}/chunked`, {
    method: 'PUT',
    headers: { ...Object.fromEntries(headers), authorization },
    body: spoil(body.join('')),
  });
}

test('each signed chunk and the trailer are verified', async () => {
  const chunks = ['a'.repeat(70_000), 'b'.repeat(10)];
  expect((await inChunks(chunks)).status).toBe(200);
  const stored = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'chunked' }));
  expect(await stored.Body?.transformToString()).toBe(chunks.join(''));
  expect(stored.ContentEncoding).toBeUndefined();
  for (const spoil of [
    (text: string) => text.replace('bbbb', 'cccc'),
    (text: string) => text.replace(/trailer-signature:\w{4}/, 'trailer-signature:0000'),
    (text: string) => text.replace(/a;chunk-signature=\w{4}/, 'a;chunk-signature=0000'),
  ]) {
    const answer = await inChunks(chunks, spoil);
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('SignatureDoesNotMatch'),
    ]);
  }
  const cut = await inChunks(chunks, (text) => text.slice(0, 60_000));
  expect([cut.status, await cut.text()]).toEqual([400, expect.stringContaining('IncompleteBody')]);
});
