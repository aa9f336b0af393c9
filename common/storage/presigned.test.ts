import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import type { Bucket, UploadOptions } from './index.ts';
import { testBucket } from './testing/test-bucket.ts';

let bucket: Bucket;
let url: string;
let count = 0;
const bytes = Buffer.from('a photo, nearly');
const upload = (more: Partial<UploadOptions> = {}) =>
  bucket.presignUpload({
    key: `uploads/${count++}`,
    contentType: 'image/jpeg',
    size: bytes.length,
    expiresInSeconds: 900,
    ...more,
  });

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send({ method, url, headers, body = bytes.toString() }: Sent) {
  // fetch sets content-length itself.
  const { 'content-length': _length, ...others } = headers;
  const response = await fetch(url, { method, headers: others, body });
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return { status: response.status, code };
}

beforeAll(async () => {
  ({ bucket, url } = await testBucket());
});

test('a presigned upload stores the bytes that it was signed for', async () => {
  const presigned = await upload({ key: 'uploads/good one' });
  expect(await send(presigned)).toEqual({ status: 200 });
  expect(await bucket.describe('uploads/good one')).toMatchObject({
    size: bytes.length,
    contentType: 'image/jpeg',
  });
  const { method, headers, expiresAt } = presigned;
  expect([method, headers]).toEqual([
    'PUT',
    { 'content-type': 'image/jpeg', 'content-length': String(bytes.length), 'if-none-match': '*' },
  ]);
  expect((Date.parse(expiresAt) - Date.now()) / 1000).toBeCloseTo(900, -1.5);
});

test('of ten concurrent uses of a presigned upload one succeeds and the others get 412', async () => {
  const presigned = await upload();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(presigned)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
  expect(await send(presigned)).toEqual({ status: 412, code: 'PreconditionFailed' });
});

test.each<[string, (presigned: Sent) => Sent]>([
  ['another type', (one) => ({ ...one, headers: { ...one.headers, 'content-type': 'text/html' } })],
  ['another size', (one) => ({ ...one, body: 'more than announced' })],
  ['a smaller size', (one) => ({ ...one, body: 'a' })],
  ['another key', (one) => ({ ...one, url: one.url.replace('/uploads/', '/uploads/x') })],
  ['another bucket', (one) => ({ ...one, url: one.url.replace(/test-[^/]+/, 'other') })],
  ['another method', (one) => ({ ...one, method: 'DELETE' })],
  ['another time to live', (one) => ({ ...one, url: one.url.replace('Expires=900', 'Expires=604800') })],
  [
    'a forged signature',
    (one) => ({ ...one, url: one.url.replace(/Signature=\w{8}/, 'Signature=00000000') }),
  ],
  ['another key id', (one) => ({ ...one, url: one.url.replace('Credential=local', 'Credential=root') })],
  ['a header added', (one) => ({ ...one, headers: { ...one.headers, 'x-amz-acl': 'public-read' } })],
  ['a parameter added', (one) => ({ ...one, url: `${one.url}&response-content-type=text%2Fhtml` })],
  ['no condition', (one) => ({ ...one, headers: { 'content-type': 'image/jpeg' } })],
  ['no type', (one) => ({ ...one, headers: { 'if-none-match': '*' } })],
  ['no signature', (one) => ({ ...one, url: one.url.split('?')[0] ?? '' })],
])('an upload with %s is refused', async (_what, change) => {
  expect((await send(change(await upload()))).status).toBe(403);
  expect(await bucket.describe(`uploads/${count - 1}`)).toBeUndefined();
});

test('an upload whose bytes do not match its SHA-256 is refused and stores nothing', async () => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const presigned = await upload({ key: 'uploads/sum', sha256 });
  const body = 'x'.repeat(bytes.length);
  expect(await send({ ...presigned, body })).toEqual({ status: 400, code: 'BadDigest' });
  const { 'x-amz-checksum-sha256': _sum, ...without } = presigned.headers;
  expect((await send({ ...presigned, headers: without, body })).status).toBe(403);
  expect(await bucket.describe('uploads/sum')).toBeUndefined();
  expect(await send(presigned)).toEqual({ status: 200 });
});

test('an expired upload is refused', async () => {
  const presigned = await upload({ expiresInSeconds: 1 });
  await new Promise((resolve) => setTimeout(resolve, Date.parse(presigned.expiresAt) - Date.now() + 50));
  expect(await send(presigned)).toEqual({ status: 403, code: 'AccessDenied' });
});

test('reading and listing require a signature for exactly that', async () => {
  await bucket.write('secret', bytes, { contentType: 'text/plain' });
  for (const path of ['/secret', '', '?list-type=2', '/nobody']) {
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([403, 'application/xml']);
    expect(await response.text()).toContain('<Code>AccessDenied</Code>');
  }
  const forUpload = await upload({ key: 'secret' });
  expect((await fetch(forUpload.url)).status).toBe(403);
});

test.each([
  ['holiday.jpg', 'attachment; filename="holiday.jpg"; filename*=UTF-8\'\'holiday.jpg'],
  ['사진 1.png', 'attachment; filename="__ 1.png"; filename*=UTF-8\'\'%EC%82%AC%EC%A7%84%201.png'],
  ['🙂.gif', 'attachment; filename="_.gif"; filename*=UTF-8\'\'%F0%9F%99%82.gif'],
  ['a"b;c.txt', 'attachment; filename="a_b;c.txt"; filename*=UTF-8\'\'a%22b%3Bc.txt'],
  ["it's (1)*.txt", "attachment; filename=\"it's (1)*.txt\"; filename*=UTF-8''it%27s%20%281%29%2A.txt"],
  [
    'x\r\nset-cookie: a=b',
    'attachment; filename="x__set-cookie: a=b"; filename*=UTF-8\'\'x__set-cookie%3A%20a%3Db',
  ],
  ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"; filename*=UTF-8\'\'.._.._etc_passwd'],
  ['\ud800.txt', 'attachment; filename="_.txt"; filename*=UTF-8\'\'%EF%BF%BD.txt'],
  ['', 'attachment; filename="file"; filename*=UTF-8\'\'file'],
])('a download is named %j', async (fileName, expected) => {
  await bucket.write('down', bytes, { contentType: 'text/html' });
  const { url } = await bucket.presignDownload({
    key: 'down',
    fileName,
    contentType: 'application/pdf',
    expiresInSeconds: 60,
  });
  const response = await fetch(url);
  expect(response.headers.get('content-disposition')).toBe(expected);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});
