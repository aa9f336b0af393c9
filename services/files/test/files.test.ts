import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import {
  announce,
  apiClient,
  filesBucket,
  newMember,
  newPerson,
  upload,
  uploadBytes,
  waitUntilProcessed,
} from '@moim/testing/api';
import sharp from 'sharp';
import { largePhoto } from './corpus/large-photo.ts';
import { picture, secret, withMetadata } from './corpus/picture.ts';

const text = Buffer.from('Hello, harbour.\n');

async function keysUnder(prefix: string): Promise<string[]> {
  const keys = [];
  for await (const { key } of filesBucket.list(prefix)) keys.push(key);
  return keys;
}

const untilEmpty = (prefix: string) =>
  waitUntil(`nothing is left under ${prefix}`, async () => (await keysUnder(prefix)).length === 0);

test('a photo of 12 megapixels becomes ready, upright, with variants and without its metadata', async () => {
  const person = await newPerson();
  const photo = await withMetadata(await largePhoto(4_000, 3_000), 6)
    .jpeg({ quality: 88 })
    .toBuffer();
  const bytes = new Uint8Array(photo);
  // Warms up the function.
  await upload(person, new Uint8Array(await picture().jpeg().toBuffer()), 'image/jpeg');
  const { file, upload: target } = await announce(person, bytes, 'image/jpeg', { name: '항구 "1".jpg' });
  const start = performance.now();
  expect((await uploadBytes(target, bytes)).status).toBe(200);
  const { file: ready, download } = await waitUntilProcessed(person, file.fileId);
  console.log(`12 megapixels, from upload to ready: ${Math.round(performance.now() - start)} ms`);
  expect(ready).toMatchObject({
    status: 'ready',
    width: 3_000,
    height: 4_000,
    variants: [
      { name: 'thumb', contentType: 'image/webp', width: 240, height: 320 },
      { name: 'large', contentType: 'image/webp', width: 1_200, height: 1_600 },
    ],
  });
  const served = await fetch(download?.url ?? '');
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(ready.size),
    'content-disposition': expect.stringContaining("filename*=UTF-8''%ED%95%AD%EA%B5%AC%20%221%22.jpg"),
  });
  const original = Buffer.from(await served.arrayBuffer());
  expect([photo.includes(secret), original.includes(secret)]).toEqual([true, false]);
  const thumb = await fetch(download?.variants.thumb ?? '');
  expect(await sharp(await thumb.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 240 });
});

test('a file that is not an image is served as it was uploaded', async () => {
  const person = await newPerson();
  const { file, download } = await upload(person, text, 'text/plain', { name: 'notes.txt' });
  expect(file).toMatchObject({ status: 'ready', size: text.length, contentType: 'text/plain', variants: [] });
  const served = await fetch(download?.url ?? '');
  expect([await served.text(), served.headers.get('content-type')]).toEqual([`${text}`, 'text/plain']);
});

describe('POST /v1/files', () => {
  test('says how many more files a person may announce in this hour', async () => {
    const { api } = await newPerson();
    const body = { name: 'a.txt', contentType: 'text/plain', size: 1 } as const;
    for (const left of [999, 998]) {
      const { response } = await api.POST('/v1/files', { body });
      expect(response.headers.get('ratelimit-policy')).toBe('"uploads";q=1000;w=3600');
      expect(response.headers.get('ratelimit')).toMatch(new RegExp(`^"uploads";r=${left};t=[1-9]\\d*$`));
    }
  });

  test.each([
    ['a page', { contentType: 'text/html' }, 'contentType'],
    ['SVG', { contentType: 'image/svg+xml' }, 'contentType'],
    ['a program', { contentType: 'application/x-msdownload' }, 'contentType'],
    ['HEIC', { contentType: 'image/heic' }, 'contentType'],
    ['a name of dots', { name: '..' }, 'name'],
    ['an Office file with macros', { name: 'budget.xlsm' }, 'name'],
    ['a program by its name', { name: 'game.EXE ' }, 'name'],
    ['a page by its name', { name: 'index.html' }, 'name'],
    ['a name with a path', { name: '../secret.txt' }, 'name'],
    ['no bytes', { size: 0 }, 'size'],
    ['half a byte', { size: 1.5 }, 'size'],
    ['too large an image', { contentType: 'image/png', size: 20 * 1_048_576 + 1 }, 'size'],
    ['too large a film', { contentType: 'video/mp4', size: 100 * 1_048_576 + 1 }, 'size'],
    ['a malformed hash', { sha256: 'abc' }, 'sha256'],
    ['a key', { key: 'uploads/somebody/else' }, 'key'],
    ['another owner', { ownerId: 'x' }, 'ownerId'],
  ])('refuses %s', async (_, more, path) => {
    const { api } = await newPerson();
    const body = JSON.parse(JSON.stringify({ name: 'n.txt', contentType: 'text/plain', size: 5, ...more }));
    const { response, error } = await api.POST('/v1/files', { body });
    expect([response.status, error?.errors?.map((each) => each.path)]).toEqual([400, [path]]);
  });

  test.each([
    ['image/jpg', 'image/jpeg'],
    ['text/plain;charset=utf-8', 'text/plain'],
    ['TEXT/CSV; header=present', 'text/csv'],
    ['application/x-zip-compressed', 'application/zip'],
    ['audio/x-m4a', 'audio/mp4'],
    ['application/haansofthwp', 'application/x-hwp'],
  ])('takes %s for %s', async (contentType, type) => {
    const { api } = await newPerson();
    const { data } = await api.POST('/v1/files', { body: { name: 'n', contentType, size: 5 } });
    expect(data?.file.contentType).toBe(type);
    expect(data?.upload.headers['content-type']).toBe(type);
  });

  test('names what to do with HEIC', async () => {
    const { api } = await newPerson();
    const body = { name: 'n', contentType: 'image/heic', size: 5 };
    const { error } = await api.POST('/v1/files', { body });
    expect(error?.errors?.[0]?.message).toContain('Convert the image to JPEG');
  });

  test('announces once per idempotency key', async () => {
    const { api } = await newPerson();
    const body = { name: 'n.txt', contentType: 'text/plain' as const, size: 5 };
    const header = { 'Idempotency-Key': 'one' };
    const first = await api.POST('/v1/files', { body, params: { header } });
    const again = await api.POST('/v1/files', { body, params: { header } });
    expect([first.response.status, again.response.status]).toEqual([201, 201]);
    expect(again.data?.file).toEqual(first.data?.file);
    expect(again.response.headers.get('idempotency-replayed')).toBe('true');
    expect(first.response.headers.get('location')).toBe(`/v1/files/${first.data?.file.fileId}`);
    expect((await api.GET('/v1/files', {})).data?.items).toHaveLength(1);
  });
});

describe('GET /v1/files', () => {
  test('lists only my files, newest first, page by page', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const ids = [];
    for (let count = 0; count < 3; count++) {
      ids.unshift((await announce(person, text, 'text/plain')).file.fileId);
    }
    const query = { limit: 2 };
    const first = await person.api.GET('/v1/files', { params: { query } });
    const cursor = first.data?.nextCursor ?? '';
    const second = await person.api.GET('/v1/files', { params: { query: { ...query, cursor } } });
    expect([first, second].map(({ data }) => data?.items.map(({ fileId }) => fileId))).toEqual([
      ids.slice(0, 2),
      ids.slice(2),
    ]);
    const borrowed = await other.api.GET('/v1/files', { params: { query: { ...query, cursor } } });
    expect(borrowed.response.status).toBe(400);
    expect((await other.api.GET('/v1/files', {})).data?.items).toEqual([]);
  });
});

describe('GET /v1/files/{fileId}', () => {
  test('answers only the owner of the file', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const { file } = await upload(person, text, 'text/plain');
    const path = { fileId: file.fileId };
    expect((await other.api.GET('/v1/files/{fileId}', { params: { path } })).response.status).toBe(404);
    expect((await apiClient().GET('/v1/files/{fileId}', { params: { path } })).response.status).toBe(401);
    await other.api.DELETE('/v1/files/{fileId}', { params: { path } });
    expect((await person.api.GET('/v1/files/{fileId}', { params: { path } })).response.status).toBe(200);
  });

  test('answers 304 while the file is pending, and 200 with URLs once it is ready, under the same ETag', async () => {
    const person = await newPerson();
    const { file, upload: target } = await announce(person, text, 'text/plain');
    const path = { fileId: file.fileId };
    const get = (etag?: string) =>
      person.api.GET('/v1/files/{fileId}', {
        params: { path, ...(etag && { header: { 'If-None-Match': etag } }) },
      });
    const pending = (await get()).response.headers.get('etag') ?? '';
    expect((await get(pending)).response.status).toBe(304);
    await uploadBytes(target, text);
    await waitUntilProcessed(person, file.fileId);
    const ready = (await get(pending)).response.headers.get('etag') ?? '';
    expect(ready).not.toBe(pending);
    const again = await get(ready);
    expect([again.response.status, again.response.headers.get('etag')]).toEqual([200, ready]);
    expect((await fetch(again.data?.download?.url ?? '')).status).toBe(200);
  });
});

describe('DELETE /v1/files/{fileId}', () => {
  test('deletes the file, its variants and all its objects', async () => {
    const person = await newPerson();
    const bytes = new Uint8Array(await picture().jpeg().toBuffer());
    const { file, download } = await upload(person, bytes, 'image/jpeg');
    const folder = `files/${person.userId}/${file.fileId}/`;
    expect(await keysUnder(folder)).toHaveLength(3);
    const path = { fileId: file.fileId };
    const remove = () => person.api.DELETE('/v1/files/{fileId}', { params: { path } });
    expect([(await remove()).response.status, (await remove()).response.status]).toEqual([204, 204]);
    expect((await person.api.GET('/v1/files/{fileId}', { params: { path } })).response.status).toBe(404);
    await untilEmpty(folder);
    expect((await fetch(download?.url ?? '')).status).toBe(404);
  });

  test('honours If-Match and If-None-Match', async () => {
    const person = await newPerson();
    const { file } = await upload(person, text, 'text/plain');
    const path = { fileId: file.fileId };
    const { response } = await person.api.GET('/v1/files/{fileId}', { params: { path } });
    const remove = (etag: string) =>
      person.api.DELETE('/v1/files/{fileId}', { params: { path, header: { 'If-Match': etag } } });
    expect((await remove('"stale"')).response.status).toBe(412);
    const header = { 'If-None-Match': '*' };
    const there = await person.api.DELETE('/v1/files/{fileId}', { params: { path, header } });
    expect(there.response.status).toBe(412);
    expect((await remove(response.headers.get('etag') ?? '')).response.status).toBe(204);
  });

  test('of a pending file deletes an upload that arrives later', async () => {
    const person = await newPerson();
    const { file, upload: target } = await announce(person, text, 'text/plain');
    await person.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId: file.fileId } } });
    expect((await uploadBytes(target, text)).status).toBe(200);
    await untilEmpty(`uploads/${person.userId}/`);
  });
});

test('deleting a person deletes their files and refuses new ones', async () => {
  const person = await newMember();
  await upload(person, text, 'text/plain');
  await announce(person, text, 'text/plain');
  await person.api.DELETE('/v1/users/me');
  await untilEmpty(`files/${person.userId}/`);
  await waitUntil(
    'the list is empty',
    async () => (await person.api.GET('/v1/files', {})).data?.items.length === 0,
  );
  const body = { name: 'n.txt', contentType: 'text/plain' as const, size: 5 };
  expect((await person.api.POST('/v1/files', { body })).response.status).toBe(409);
});
