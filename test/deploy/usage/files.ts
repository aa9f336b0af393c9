import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { picture } from '../../../services/files/test/corpus/picture.ts';
import { upload } from '../../../services/files/test/uploading.ts';
import { newMember } from '../../people.ts';
import { redeliver } from './redelivery.ts';

/** Everything that makes the functions of files call AWS, in each way that they do. */
export async function useFiles(): Promise<void> {
  const person = await newMember();
  const bytes = new Uint8Array(await picture().jpeg().toBuffer());
  const { file, download } = await upload(person, bytes, 'image/jpeg');
  await fetch(download?.url ?? '');
  await upload(person, bytes, 'image/jpeg');
  const query = { limit: 1 };
  const { data } = await person.api.GET('/v1/files', { params: { query } });
  await person.api.GET('/v1/files', { params: { query: { ...query, cursor: data?.nextCursor ?? '' } } });
  await person.api.DELETE('/v1/files/{fileId}', { params: { path: { fileId: file.fileId } } });
  await redeliver('moim-dev-files-events', 'users.user.deleted', { userId: randomUUID() });
  await person.api.DELETE('/v1/users/me');
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    const left = await person.api.GET('/v1/files');
    if (left.data?.items.length === 0) return;
  }
  throw new Error('The files of somebody who deleted their profile were still there after a minute.');
}
