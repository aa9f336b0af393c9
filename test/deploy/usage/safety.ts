import { randomUUID } from 'node:crypto';
import { waitUntil } from '@moim/testing';
import { newMember, newModerator } from '@moim/testing/api';
import { redeliver } from './redelivery.ts';

/** Makes the functions of safety, and what other services do for it, use all of their permissions. */
export async function useSafety(): Promise<void> {
  const [mina, joon, sol] = [await newMember(), await newMember(), await newMember()];
  const { api: moderator } = await newModerator();
  const report = async (subject: {
    type: 'user' | 'message' | 'post' | 'comment';
    id: string;
  }): Promise<string> => {
    const header = { 'Idempotency-Key': randomUUID() };
    const body = { subject, reason: 'spam' as const };
    const { data } = await mina.api.POST('/v1/reports', { params: { header }, body });
    await mina.api.POST('/v1/reports', { params: { header }, body });
    return data?.reportId ?? '';
  };
  const resolve = (reportId: string, action: 'dismiss' | 'remove-content' | 'suspend' | 'reinstate') =>
    moderator.POST('/v1/reports/{reportId}/resolve', {
      params: { path: { reportId } },
      body: { action, note: 'Because.' },
    });

  const chat = await waitUntil('the profiles are known', async () => {
    return (await joon.api.POST('/v1/chats', { body: { memberIds: [mina.userId] } })).data;
  });
  const params = { path: { chatId: chat.chatId } };
  const sent = await joon.api.POST('/v1/chats/{chatId}/messages', { params, body: { text: 'Watches!' } });
  await resolve(await report({ type: 'message', id: sent.data?.messageId ?? '' }), 'remove-content');

  const body = { content: 'Watches!' };
  const { postId } = await waitUntil('posts knows the author', async () => {
    return (await joon.api.POST('/v1/posts', { body })).data;
  });
  const onPost = { params: { path: { postId } } };
  const text = { text: 'Watches!' };
  const comment = await joon.api.POST('/v1/posts/{postId}/comments', { ...onPost, body: text });
  const ofComment = await report({ type: 'comment', id: comment.data?.commentId ?? '' });
  const ofPost = await report({ type: 'post', id: postId });
  for (const one of [ofComment, ofPost]) await resolve(one, 'remove-content');
  await waitUntil('the post is removed', async () => {
    return (await mina.api.GET('/v1/posts/{postId}', onPost)).response.status === 404;
  });

  const id = await report({ type: 'user', id: joon.userId });
  await resolve(id, 'suspend');
  await resolve(id, 'reinstate');
  await report({ type: 'user', id: sol.userId });

  const query = { limit: 1 };
  const { data: open } = await moderator.GET('/v1/reports', { params: { query } });
  if (open?.nextCursor) {
    await moderator.GET('/v1/reports', { params: { query: { ...query, cursor: open.nextCursor } } });
  }
  await mina.api.GET('/v1/users/me/reports', { params: { query } });

  const about = (userId: string) => ({ params: { path: { userId } } });
  await mina.api.PUT('/v1/users/me/blocks/{userId}', about(joon.userId));
  await mina.api.PUT('/v1/users/me/blocks/{userId}', about(sol.userId));
  await mina.api.GET('/v1/users/me/blocks', { params: { query } });
  await mina.api.DELETE('/v1/users/me/blocks/{userId}', about(sol.userId));

  for (const service of ['users', 'match', 'chats', 'posts', 'files', 'live', 'auth', 'safety']) {
    const queue = `moim-dev-${service}-events`;
    await redeliver(queue, 'safety.user.suspended', { userId: randomUUID() });
    await redeliver(queue, 'safety.user.reinstated', { userId: randomUUID() });
  }
  // Reports of and by a person who leaves.
  await mina.api.DELETE('/v1/users/me');
  await sol.api.DELETE('/v1/users/me');
  await waitUntil('the reports of who left are forgotten', async () => {
    return (await mina.api.GET('/v1/users/me/reports')).data?.items.length === 0;
  });
}
