import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import {
  type AnnouncedFile,
  announce,
  filesBucket,
  newPerson,
  type Person,
  upload,
  uploadBytes,
  waitUntilProcessed,
} from '@moim/testing/api';

const text = Buffer.from('Hello, harbour.\n');
type Upload = AnnouncedFile['upload'];

let person: Person;

beforeAll(async () => {
  person = await newPerson();
});

const withHeader = (target: Upload, name: string, value: string): Upload => ({
  ...target,
  headers: { ...target.headers, [name]: value },
});

const withPath = (target: Upload, change: (path: string) => string): Upload => {
  const url = new URL(target.url);
  url.pathname = change(url.pathname);
  return { ...target, url: url.href };
};

test.each<[string, (target: Upload) => Upload, Uint8Array<ArrayBuffer>]>([
  [
    'a forged signature',
    (target) => ({
      ...target,
      url: target.url.replace(/X-Amz-Signature=[0-9a-f]{4}/, 'X-Amz-Signature=zero'),
    }),
    text,
  ],
  ['another key', (target) => withPath(target, (path) => `${path}X`), text],
  [
    'the folder of what is served',
    (target) => withPath(target, (path) => path.replace('uploads', 'files')),
    text,
  ],
  ['another type', (target) => withHeader(target, 'content-type', 'text/html'), text],
  ['no type', ({ headers, ...target }) => ({ ...target, headers: {} }), text],
  ['more bytes', (target) => target, Buffer.from(`${text}!`)],
  ['fewer bytes', (target) => target, text.subarray(1)],
  [
    'a longer life',
    (target) => ({ ...target, url: target.url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000') }),
    text,
  ],
])('an upload with %s is refused', async (_, change, bytes) => {
  const { file, upload: target } = await announce(person, text, 'text/plain');
  const { 'content-length': _length, ...headers } = target.headers;
  const changed = change({ ...target, headers });
  const response = await fetch(changed.url, { method: 'PUT', headers: changed.headers, body: bytes });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  const { data } = await person.api.GET('/v1/files/{fileId}', { params: { path: { fileId: file.fileId } } });
  expect(data?.file.status).toBe('pending');
});

test('bytes that do not match the announced hash are refused', async () => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { upload: target } = await announce(person, text, 'text/plain', { sha256 });
  expect((await uploadBytes(target, Buffer.from(text.toString().toUpperCase()))).status).toBe(400);
  expect((await uploadBytes(target, text)).status).toBe(200);
});

test('an expired upload is refused', async () => {
  const target = await filesBucket.presignUpload({
    key: `uploads/${person.userId}/ended`,
    contentType: 'text/plain',
    size: text.length,
    expiresInSeconds: 1,
  });
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect((await uploadBytes(target, text)).status).toBe(403);
});

test('a second use of an upload URL changes nothing, before and after the file is ready', async () => {
  const { file, upload: target } = await announce(person, text, 'text/plain');
  const other = Buffer.from(text.toString().toUpperCase());
  const statuses = await Promise.all(
    [uploadBytes(target, text), uploadBytes(target, text)].map(async (sent) => (await sent).status),
  );
  expect(statuses).toContain(200);
  const { download } = await waitUntilProcessed(person, file.fileId);
  await uploadBytes(target, other);
  const gone = async (): Promise<boolean> =>
    (await filesBucket.describe(`uploads/${person.userId}/${file.fileId}`)) === undefined;
  await waitUntil('the second upload is gone', gone);
  expect(await (await fetch(download?.url ?? '')).text()).toBe(`${text}`);
  const { data } = await person.api.GET('/v1/files/{fileId}', { params: { path: { fileId: file.fileId } } });
  expect(await (await fetch(data?.download?.url ?? '')).text()).toBe(`${text}`);
});

test('reading and listing require a URL presigned for the owner', async () => {
  const { download } = await upload(person, text, 'text/plain');
  const url = new URL(download?.url ?? '');
  const plain = `${url.origin}${url.pathname}`;
  const folder = plain.slice(0, plain.lastIndexOf('/files/') + 1);
  for (const [method, address] of [
    ['GET', plain],
    ['HEAD', plain],
    ['GET', folder],
    ['GET', `${folder}?list-type=2`],
    ['PUT', plain],
    ['DELETE', plain],
    ['DELETE', url.href],
    ['PUT', url.href],
  ] as const) {
    expect([method, address, (await fetch(address ?? '', { method: method ?? '' })).status]).toEqual([
      method,
      address,
      403,
    ]);
  }
  const elsewhere = new URL(url);
  elsewhere.pathname = elsewhere.pathname.replace('original', 'thumb');
  expect((await fetch(elsewhere)).status).toBe(403);
});
