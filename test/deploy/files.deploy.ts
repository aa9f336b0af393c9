import { expect, test } from '@jest/globals';
import { announce, newPerson, uploadBytes, waitUntilProcessed } from '@moim/testing/api';
import { picture, withMetadata } from '../../services/files/test/corpus/picture.ts';

test('uploads a photo, processes it with the deployed function and its layer, and serves it', async () => {
  const person = await newPerson();
  const bytes = new Uint8Array(await withMetadata(picture(), 6).jpeg().toBuffer());
  const { file, upload } = await announce(person, bytes, 'image/jpeg');
  const forged = {
    ...upload,
    url: upload.url.replace(/X-Amz-Signature=[0-9a-f]{4}/, 'X-Amz-Signature=0000'),
  };
  expect((await uploadBytes(forged, bytes)).status).toBe(403);
  const other = { ...upload, headers: { ...upload.headers, 'content-type': 'text/html' } };
  expect((await uploadBytes(other, bytes)).status).toBe(403);
  expect((await uploadBytes(upload, bytes)).status).toBe(200);
  const { file: ready, download } = await waitUntilProcessed(person, file.fileId);
  expect(ready).toMatchObject({ status: 'ready', width: 300, height: 400, variants: [{}, {}] });
  const served = await fetch(download?.url ?? '');
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const plain = new URL(download?.url ?? '');
  expect((await fetch(`${plain.origin}${plain.pathname}`)).status).toBe(403);
});
