import { beforeAll, expect, test } from '@jest/globals';
import { announce, newPerson, type Person, upload } from '@moim/testing/api';
import { animations, badImages, goodImages } from './corpus/images.ts';
import { badOthers, goodOthers } from './corpus/others.ts';

let person: Person;

beforeAll(async () => {
  person = await newPerson();
});

test.each([...goodImages, ...animations])('$name becomes ready', async ({ bytes, contentType }) => {
  const { file } = await upload(person, new Uint8Array(await bytes()), contentType);
  expect(file).toMatchObject({ status: 'ready', variants: [{ name: 'thumb' }, { name: 'large' }] });
});

test.each(badImages.filter(({ reason }) => reason !== 'empty'))(
  '$name fails as $reason',
  async ({ bytes, contentType, reason }) => {
    const { file, download } = await upload(person, new Uint8Array(await bytes()), contentType);
    expect([file.status, file.failure?.reason, download]).toEqual(['failed', reason, undefined]);
  },
);

test.each(goodOthers)('$contentType becomes ready', async ({ bytes, contentType }) => {
  const { file } = await upload(person, new Uint8Array(bytes), contentType);
  expect(file).toMatchObject({ status: 'ready', size: bytes.length });
});

test.each(badOthers)('$name fails as $contentType', async ({ bytes, contentType }) => {
  const { file } = await upload(person, new Uint8Array(bytes), contentType);
  expect([file.status, file.failure?.reason]).toEqual(['failed', 'wrong-type']);
});

test('100 MiB of zeros fail as video/mp4', async () => {
  const { file } = await upload(person, new Uint8Array(100 * 1_048_576), 'video/mp4');
  expect([file.status, file.failure?.reason]).toEqual(['failed', 'wrong-type']);
});

test('an empty file cannot be announced', async () => {
  await expect(announce(person, new Uint8Array(), 'image/jpeg')).rejects.toThrow('size');
});
