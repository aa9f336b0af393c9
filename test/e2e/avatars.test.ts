import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, newNickname, newPerson, type Person, upload } from '@moim/testing/api';
import sharp from 'sharp';

const image = async (width = 640, height = 480) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer(),
  );

async function uploadImage(person: Person): Promise<string> {
  const { file } = await upload(person, await image(), 'image/jpeg');
  expect(file.status).toBe('ready');
  return file.fileId;
}

const choose = (person: Person, avatarFileId: string | null) =>
  person.api.PATCH('/v1/users/me', { body: { avatarFileId } });

const avatarOf = (asker: Person, userId: string) =>
  asker.api.GET('/v1/users/{userId}/avatar', { params: { path: { userId } } });

/** Waits until events have taken effect. */
const untilStatus = <Result extends { response: Response }>(status: number, ask: () => Promise<Result>) =>
  waitUntil(`a response has the status ${status}`, async () => {
    const result = await ask();
    return result.response.status === status && result;
  });

const untilNoAvatar = (person: Person) =>
  waitUntil('the profile has no avatar', async () => {
    const { data } = await person.api.GET('/v1/users/me');
    return data && !('avatarFileId' in data);
  });

test('my image becomes my avatar, every user can fetch it, and it disappears with the file', async () => {
  const [mina, jun] = [await newMember(), await newPerson()];
  const fileId = await uploadImage(mina);
  const { data: chosen } = await untilStatus(200, () => choose(mina, fileId));
  expect(chosen?.avatarFileId).toBe(fileId);

  const { data: avatar } = await avatarOf(jun, mina.userId);
  expect(avatar?.fileId).toBe(fileId);
  const left = Date.parse(avatar?.expiresAt ?? '') - Date.now();
  expect(left > 0 && left <= 300_000).toBe(true);
  const [large, thumb] = await Promise.all([fetch(avatar?.url ?? ''), fetch(avatar?.thumbUrl ?? '')]);
  expect([large.status, large.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(await sharp(await thumb.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 320 });
  const forged = new URL(avatar?.url ?? '');
  forged.pathname = forged.pathname.replace('/large', '/original');
  expect((await fetch(forged)).status).toBe(403);

  await mina.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } });
  await untilStatus(404, () => avatarOf(jun, mina.userId));
  await untilNoAvatar(mina);
  expect((await choose(mina, fileId)).response.status).toBe(409);
});

test('another user’s image, a text file or a missing file cannot become an avatar', async () => {
  const [mina, jun] = [await newMember(), await newMember()];
  const theirs = await uploadImage(jun);
  await untilStatus(200, () => choose(jun, theirs));
  const { file: text } = await upload(mina, new Uint8Array(Buffer.from('Hello.')), 'text/plain');
  const mine = await uploadImage(mina);
  await untilStatus(200, () => choose(mina, mine));
  for (const fileId of [theirs, text.fileId, '01ARZ3NDEKTSV4RRFFQ69G5FAV']) {
    const { response, error } = await choose(mina, fileId);
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ errors: [{ path: 'avatarFileId' }] });
  }
  const body = { nickname: newNickname(), name: 'Nobody', avatarFileId: theirs };
  const newcomer = await newPerson();
  expect((await newcomer.api.PUT('/v1/users/me', { body })).response.status).toBe(409);
  expect((await newcomer.api.GET('/v1/users/me')).response.status).toBe(404);
  expect((await mina.api.GET('/v1/users/me')).data?.avatarFileId).toBe(mine);
  expect((await choose(mina, null)).data).not.toHaveProperty('avatarFileId');
  expect((await avatarOf(jun, mina.userId)).response.status).toBe(404);
});

test('a new user can choose an avatar with their first profile, and a taken nickname is still reported', async () => {
  const [mina, jun] = [await newPerson(), await newMember()];
  const avatarFileId = await uploadImage(mina);
  const put = (nickname: string) =>
    mina.api.PUT('/v1/users/me', { body: { nickname, name: 'Mina', avatarFileId } });
  const { data: profile } = await untilStatus(201, () => put(newNickname()));
  expect(profile?.avatarFileId).toBe(avatarFileId);
  const taken = await put(jun.nickname);
  expect(taken.error).toMatchObject({ status: 409, errors: [{ path: 'nickname' }] });
  expect((await put(newNickname())).response.status).toBe(200);
});

test('a file deleted while it is being chosen does not stay an avatar', async () => {
  const mina = await newMember();
  const fileIds = await Promise.all(Array.from({ length: 6 }, () => uploadImage(mina)));
  for (const fileId of fileIds) await untilStatus(200, () => choose(mina, fileId));
  await Promise.all(
    fileIds.flatMap((fileId) => [
      choose(mina, fileId),
      mina.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } }),
      choose(mina, fileId),
    ]),
  );
  for (const fileId of fileIds) await untilStatus(409, () => choose(mina, fileId));
  await untilNoAvatar(mina);
  expect((await avatarOf(mina, mina.userId)).response.status).toBe(404);
});
