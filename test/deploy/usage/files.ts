import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, upload } from '@moim/testing/api';
import { picture } from '../../../services/files/test/corpus/picture.ts';
import { redeliver } from './redelivery.ts';

/** Makes the functions of files use all of their permissions. */
export async function useFiles(): Promise<void> {
  const person = await newMember();
  const bytes = new Uint8Array(await picture().jpeg().toBuffer());
  const { file, download } = await upload(person, bytes, 'image/jpeg');
  await fetch(download?.url ?? '');
  await upload(person, bytes, 'image/jpeg');
  const large = { name: 'large', contentType: 'image/png', size: 17 * 1024 * 1024 };
  const announced = await person.api.POST('/v1/files', { body: large });
  const path = { fileId: announced.data?.file.fileId ?? '' };
  // The second request lists the parts that have arrived.
  for (let time = 0; time < 2; time++)
    await person.api.POST('/v1/files/{fileId}/upload', { params: { path } });
  const query = { limit: 1 };
  const { data } = await person.api.GET('/v1/files', { params: { query } });
  await person.api.GET('/v1/files', { params: { query: { ...query, cursor: data?.nextCursor ?? '' } } });
  await person.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId: file.fileId } } });
  await redeliver('moim-dev-files-events', 'users.user.deleted', { userId: randomUUID() });
  await person.api.DELETE('/v1/users/me');
  await waitUntil('the files of a deleted user are gone', async () => {
    const left = await person.api.GET('/v1/files');
    return left.data?.items.length === 0;
  });
}
