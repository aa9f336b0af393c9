import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { announce, newPerson, type Person, upload, uploadBytes, waitUntilProcessed } from '@moim/testing/api';
import { picture } from './corpus/picture.ts';

const mebibyte = 1_048_576;
const text = Buffer.from('Hello, harbour.\n');
let person: Person;

beforeAll(async () => {
  person = await newPerson();
});

const withFile = (fileId: string) => ({ params: { path: { fileId } } });

async function renewed(fileId: string) {
  const { data, response } = await person.api.POST('/v1/files/{fileId}/upload', withFile(fileId));
  if (!data) throw new Error(`The upload could not be renewed: ${response.status}`);
  return data.upload;
}

async function renewedParts(fileId: string) {
  const upload = await renewed(fileId);
  if (!('parts' in upload)) throw new Error('The upload has no parts.');
  return upload.parts;
}

/** A video of this size: an MP4 whose data box fills it. */
function video(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(randomBytes(size));
  const head = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\x01mdat', 'latin1');
  bytes.set(head);
  new DataView(bytes.buffer).setBigUint64(head.length, BigInt(size - 24));
  return bytes;
}

describe('POST /v1/files/{fileId}/upload', () => {
  test('gives a pending file a new URL that works', async () => {
    const { file } = await announce(person, text, 'text/plain');
    const target = await renewed(file.fileId);
    if ('parts' in target) throw new Error('A small file has no parts.');
    expect((await uploadBytes(target, text)).status).toBe(200);
    expect((await waitUntilProcessed(person, file.fileId)).file.status).toBe('ready');
  });

  test('refuses a file that is not pending, and another person’s', async () => {
    const { file } = await upload(person, text, 'text/plain');
    const { response } = await person.api.POST('/v1/files/{fileId}/upload', withFile(file.fileId));
    expect(response.status).toBe(409);
    const { api } = await newPerson();
    expect((await api.POST('/v1/files/{fileId}/upload', withFile(file.fileId))).response.status).toBe(404);
  });

  test('lists the parts of a larger file, and resumes with those that have not arrived', async () => {
    const bytes = video(17 * mebibyte);
    const { file } = await announce(person, bytes, 'video/mp4', { name: 'harbour.mp4' });
    const parts = await renewedParts(file.fileId);
    expect(parts.map(({ size }) => size)).toEqual([5, 5, 5, 2].map((count) => count * mebibyte));
    const send = async ({ partNumber, size, url }: (typeof parts)[number]) => {
      const start = (partNumber - 1) * 5 * mebibyte;
      const response = await fetch(url ?? '', { method: 'PUT', body: bytes.subarray(start, start + size) });
      return { partNumber, etag: response.headers.get('etag') ?? '' };
    };
    const [, second] = parts;
    if (!second) throw new Error('There are too few parts.');
    const sent = await send(second);
    const left = await renewedParts(file.fileId);
    expect(left.map(({ url, etag }) => [url !== undefined, etag])).toEqual([
      [true, undefined],
      [false, sent.etag],
      [true, undefined],
      [true, undefined],
    ]);
    const complete = (named: { partNumber: number; etag: string }[]) =>
      person.api.POST('/v1/files/{fileId}/complete', { ...withFile(file.fileId), body: { parts: named } });
    expect((await complete([sent])).response.status).toBe(409);
    const others = await Promise.all(left.filter(({ url }) => url).map(send));
    const wrong = [...others, { ...sent, etag: '"wrong"' }];
    expect((await complete(wrong)).error?.detail).toContain('has not arrived with this ETag');
    const all = [...others, sent];
    expect((await complete(all)).response.status).toBe(200);
    expect((await complete(all)).response.status).toBe(200);
    const { file: ready, download } = await waitUntilProcessed(person, file.fileId);
    expect(ready).toMatchObject({ status: 'ready', size: bytes.length });
    const served = Buffer.from(await (await fetch(download?.url ?? '')).arrayBuffer());
    expect(Buffer.compare(served, bytes)).toBe(0);
  });

  test('uses one multipart upload for concurrent requests', async () => {
    const bytes = video(17 * mebibyte);
    const { file } = await announce(person, bytes, 'video/mp4');
    const all = await Promise.all(Array.from({ length: 5 }, () => renewedParts(file.fileId)));
    const ids = all.flat().map(({ url }) => new URL(url ?? '').searchParams.get('uploadId'));
    expect(new Set(ids).size).toBe(1);
  });

  test('a larger file can still be uploaded in one request', async () => {
    const bytes = video(17 * mebibyte);
    const { file } = await upload(person, bytes, 'video/mp4');
    expect(file.status).toBe('ready');
  });
});

test('a file without an upload in parts cannot be completed', async () => {
  const { file } = await announce(person, text, 'text/plain');
  const { response, error } = await person.api.POST('/v1/files/{fileId}/complete', {
    ...withFile(file.fileId),
    body: { parts: [{ partNumber: 1, etag: '"x"' }] },
  });
  expect([response.status, error?.detail]).toEqual([409, expect.stringContaining('Request one first')]);
});

test('a replayed announcement has an upload URL of its own, which works', async () => {
  const body = { name: 'n.txt', contentType: 'text/plain' as const, size: text.length };
  const params = { header: { 'Idempotency-Key': 'replayed' } };
  const first = await person.api.POST('/v1/files', { body, params });
  await pause(1_100);
  const again = await person.api.POST('/v1/files', { body, params });
  expect(again.data?.file).toEqual(first.data?.file);
  if (!again.data || !first.data) throw new Error('The file could not be announced.');
  expect(Date.parse(again.data.upload.expiresAt)).toBeGreaterThan(Date.parse(first.data.upload.expiresAt));
  expect((await uploadBytes(again.data.upload, text)).status).toBe(200);
});

describe('GET /v1/files/{fileId}?wait', () => {
  const get = (fileId: string, wait: number) =>
    person.api.GET('/v1/files/{fileId}', { params: { path: { fileId }, query: { wait } } });

  test('answers as soon as the file is ready', async () => {
    const { file, upload: target } = await announce(person, text, 'text/plain');
    const waiting = get(file.fileId, 20);
    await pause(500);
    await uploadBytes(target, text);
    expect((await waiting).data).toMatchObject({ file: { status: 'ready' }, download: {} });
  });

  test('answers with the pending file when the time is over', async () => {
    const { file } = await announce(person, text, 'text/plain');
    const start = performance.now();
    expect((await get(file.fileId, 1)).data?.file.status).toBe('pending');
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  test.each([21, -1, 1.5])('refuses %d seconds', async (wait) => {
    const { file } = await announce(person, text, 'text/plain');
    expect((await get(file.fileId, wait)).response.status).toBe(400);
  });
});

test('two reads give the same URLs, and a list gives the thumbnail’s', async () => {
  const bytes = new Uint8Array(await picture().jpeg().toBuffer());
  const { file, download } = await upload(person, bytes, 'image/jpeg');
  const urls = async () => {
    const { data } = await person.api.GET('/v1/files/{fileId}', withFile(file.fileId));
    return data?.download;
  };
  const [first, second] = [await urls(), await urls()];
  // The window may have ended after the first read, but not twice in a row.
  expect([download, first]).toContainEqual(second);
  const { data } = await person.api.GET('/v1/files', {});
  const listed = data?.items.find(({ fileId }) => fileId === file.fileId);
  const served = await fetch(listed?.thumbnail?.url ?? '');
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const texts = data?.items.filter(({ contentType }) => contentType === 'text/plain') ?? [];
  expect(texts.every(({ thumbnail }) => thumbnail === undefined)).toBe(true);
});
