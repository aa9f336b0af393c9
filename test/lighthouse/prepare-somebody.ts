import { waitUntil } from '@moim/testing';
import { newMember, uploadPicture } from '@moim/testing/api';

/** A member with a post that has a picture, and somebody for them to discover. @returns their refresh token */
export async function prepareSomebody(): Promise<string> {
  const [{ api, ...person }] = await Promise.all([newMember(), newMember()]);
  const fileId = await uploadPicture({ api });
  await waitUntil('the post is accepted', async () => {
    const body = { content: 'Tea by the sea #tea', fileIds: [fileId] };
    return (await api.POST('/v1/posts', { body })).data;
  });
  return person.refreshToken;
}
