import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { UniqueTaken } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { newPerson } from '@moim/testing/api';
import { avatarImages } from '../src/models/avatar-image.ts';
import { entities } from '../src/models/index.ts';
import { nicknameFields } from '../src/models/nickname.ts';
import { profiles } from '../src/models/profile.ts';
import { showPublicProfile } from '../src/models/profile-schemas.ts';
import { forgetAvatarImage, presignAvatar } from '../src/services/avatars.ts';
import { getProfile, patchProfile, putProfile } from '../src/services/profiles.ts';
import { afterNextRead } from './after-next-read.ts';

beforeAll(async () => {
  process.env.FILES_BUCKET = 'files';
  await useTestTable(...entities);
});

/** A person with an image that can be their avatar. */
async function someone(nickname = randomUUID().slice(0, 12)) {
  const userId = randomUUID();
  const image = { userId, fileId: randomUUID(), thumbKey: 'a/thumb', largeKey: 'a/large' };
  const profile = { userId, email: 'a@example.com', name: 'N', interests: [], ...nicknameFields(nickname) };
  await profiles.create(profile);
  await avatarImages.put(image);
  return {
    userId,
    image,
    choose: (avatarFileId = image.fileId) => patchProfile(userId, { avatarFileId }, undefined),
  };
}

describe('an avatar', () => {
  test('is part of the public profile, and has URLs of both sizes that expire after five minutes', async () => {
    const { userId, image, choose } = await someone();
    expect(showPublicProfile(await choose())).toMatchObject({ avatarFileId: image.fileId });
    const { fileId, url, thumbUrl, expiresAt } = await presignAvatar('viewer', userId);
    expect(fileId).toBe(image.fileId);
    expect([url, thumbUrl].map((one) => new URL(one).pathname)).toEqual(['/files/a/large', '/files/a/thumb']);
    const left = Date.parse(expiresAt) - Date.now();
    expect(left).toBeGreaterThan(170_000);
    expect(left).toBeLessThanOrEqual(300_000);
  });

  test('is not found for a person without one, or whose image was just deleted', async () => {
    const { userId, image, choose } = await someone();
    const notFound = { type: 'not-found' };
    await expect(presignAvatar('viewer', randomUUID())).rejects.toMatchObject(notFound);
    await expect(presignAvatar('viewer', userId)).rejects.toMatchObject(notFound);
    await choose();
    await avatarImages.delete(image);
    await expect(presignAvatar('viewer', userId)).rejects.toMatchObject(notFound);
  });

  test('must be an existing image: any other is a conflict and changes nothing', async () => {
    const { userId, choose } = await someone();
    const errors = [{ path: 'avatarFileId', message: expect.any(String) }];
    await expect(choose(randomUUID())).rejects.toMatchObject({ type: 'conflict', errors });
    expect(await getProfile(userId)).not.toHaveProperty('avatarFileId');
  });

  test('can be chosen together with a nickname, and a taken nickname is still reported', async () => {
    const nickname = randomUUID().slice(0, 12);
    const [{ userId, image }] = await Promise.all([someone(), someone(nickname)]);
    const both = patchProfile(userId, { nickname, avatarFileId: image.fileId }, undefined);
    await expect(both).rejects.toMatchObject({
      errors: [{ path: 'nickname' }],
      cause: expect.any(UniqueTaken),
    });
  });

  test('can be chosen when the profile is created', async () => {
    const person = await newPerson();
    const image = { userId: person.userId, fileId: randomUUID(), thumbKey: 't', largeKey: 'l' };
    await avatarImages.put(image);
    const wanted = { nickname: randomUUID().slice(0, 12), name: 'N', avatarFileId: image.fileId };
    expect(await putProfile(person, wanted, undefined)).toMatchObject({
      created: true,
      profile: { avatarFileId: image.fileId, email: person.email },
    });
  });
});

describe('an image that is forgotten', () => {
  test('is removed from the profile, also when it is forgotten twice', async () => {
    const { userId, image, choose } = await someone();
    await choose();
    await forgetAvatarImage(image);
    await forgetAvatarImage(image);
    expect(await getProfile(userId)).not.toHaveProperty('avatarFileId');
    await expect(choose()).rejects.toMatchObject({ type: 'conflict' });
  });

  test('does not remove another avatar', async () => {
    const { userId, image, choose } = await someone();
    const other = { ...image, fileId: randomUUID() };
    await avatarImages.put(other);
    await choose(other.fileId);
    await forgetAvatarImage(image);
    expect(await getProfile(userId)).toMatchObject({ avatarFileId: other.fileId });
  });

  test('does not remove an avatar that is chosen at the same time', async () => {
    const { userId, image, choose } = await someone();
    await choose();
    const other = { ...image, fileId: randomUUID() };
    await avatarImages.put(other);
    const restore = afterNextRead(() => choose(other.fileId));
    await forgetAvatarImage(image);
    restore();
    expect(await getProfile(userId)).toMatchObject({ avatarFileId: other.fileId });
  });
});
