import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, uploadPicture } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Makes the functions of posts use all of their permissions. */
export async function usePosts(): Promise<void> {
  const [author, fan] = [await newMember(), await newMember()];
  const fileId = await uploadPicture(author);
  const body = { content: 'Low tide #harbour', fileIds: [fileId] };
  const header = { 'Idempotency-Key': randomUUID() };
  const share = () => author.api.POST('/v1/posts', { params: { header }, body });
  const post = await waitUntil('the author and the file are known', async () => (await share()).data);
  await share();
  const path = { postId: post.postId };
  await waitUntil('the fan is known', async () => {
    const { response } = await fan.api.PUT('/v1/posts/{postId}/like', { params: { path } });
    return response.status === 204;
  });
  await fan.api.DELETE('/v1/posts/{postId}/like', { params: { path } });
  await fan.api.PUT('/v1/posts/{postId}/like', { params: { path } });
  await fan.api.POST('/v1/posts/{postId}/comments', { params: { path }, body: { text: 'Nice' } });
  const { data } = await fan.api.GET('/v1/posts/{postId}/files/{fileId}', {
    params: { path: { ...path, fileId } },
  });
  await fetch(data?.download.url ?? '');
  const own = await fan.api.POST('/v1/posts', { body: { content: 'Mine' } });
  await author.api.PUT('/v1/posts/{postId}/like', {
    params: { path: { postId: own.data?.postId ?? '' } },
  });
  // The fan's post is the newest one, so that the author's is on the second page.
  const query = { limit: 1 };
  const { data: first } = await fan.api.GET('/v1/posts', { params: { query } });
  const next = { ...query, cursor: first?.nextCursor ?? '' };
  const { data: second } = await fan.api.GET('/v1/posts', { params: { query: next } });
  await fetch(second?.items[0]?.files[0]?.variants[0]?.url ?? '');

  // The deletion of a post and the departure of a person reach everything that the consumer writes.
  await author.api.DELETE('/v1/posts/{postId}', { params: { path } });
  await author.api.DELETE('/v1/users/me');
  await waitUntil('the like of the person who left is gone', async () => {
    const { data: seen } = await fan.api.GET('/v1/posts/{postId}', {
      params: { path: { postId: own.data?.postId ?? '' } },
    });
    return seen?.likes === 0;
  });
  const ids = { ownerId: randomUUID(), fileId: randomUUID() };
  await redeliver('moim-dev-posts-events', 'files.file.deleted', ids);
}
