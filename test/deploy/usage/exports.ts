import { waitUntil } from '@moim/testing';
import { newMember, waitUntilProcessed } from '@moim/testing/api';

/** Makes the functions `export` of all services use all of their permissions, and files write what they answer. */
export async function useExports(): Promise<void> {
  const [person, other] = [await newMember(), await newMember()];
  await waitUntil('posts knows the person', async () => {
    const { data } = await person.api.POST('/v1/posts', { body: { content: 'Mine' } });
    return data;
  });
  await waitUntil('chats knows both', async () => {
    const { data } = await person.api.POST('/v1/chats', { body: { memberIds: [other.userId] } });
    return data;
  });
  const { data } = await person.api.GET('/v1/users/me/export');
  const path = { fileId: data?.fileId ?? '' };
  await waitUntil('the export is begun', async () => {
    const { response } = await person.api.GET('/v1/files/{fileId}', { params: { path } });
    return response.ok;
  });
  await waitUntilProcessed(person, path.fileId);
}
