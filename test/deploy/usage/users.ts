import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, newNickname, type Person, upload, waitUntilAccountDeleted } from '@moim/testing/api';
import { picture } from '../../../services/files/test/corpus/picture.ts';
import { redeliver } from './redelivery.ts';

/** Sets an image as the avatar once users has received its event, and fetches it. */
async function useAvatar(person: Person): Promise<void> {
  const { file } = await upload(person, new Uint8Array(await picture().jpeg().toBuffer()), 'image/jpeg');
  const { fileId } = file;
  const params = { path: { userId: person.userId } };
  await waitUntil('a ready image becomes an avatar', async () => {
    const { response } = await person.api.PATCH('/v1/users/me', { body: { avatarFileId: fileId } });
    return response.status === 200;
  });
  const { data } = await person.api.GET('/v1/users/{userId}/avatar', { params });
  await fetch(data?.url ?? '');
  await person.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } });
}

/** Makes the functions of users use all of their permissions. */
export async function useUsers(): Promise<void> {
  const person = await newMember();
  const { api, nickname, email } = person;
  await api.GET('/v1/users/me');
  await api.PATCH('/v1/users/me', { body: { bio: 'Hi' } });
  await api.PATCH('/v1/users/me', { body: { nickname: newNickname() } });
  await newMember(`${nickname.slice(0, 15)}b`);
  await api.GET('/v1/users', { params: { query: { nickname: 'n', limit: 1 } } });
  await useAvatar(person);
  const ids = { ownerId: randomUUID(), fileId: randomUUID() };
  await redeliver('moim-dev-users-events', 'files.file.deleted', ids);
  await api.DELETE('/v1/users/me');
  await waitUntilAccountDeleted(email);
}
