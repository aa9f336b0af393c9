import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, newModerator, type Person } from '@moim/testing/api';
import { report, reportId, resolve } from './people.ts';

const ofPost = (postId: string) => ({ params: { path: { postId } } });

/** Shares a post, once posts knows its author. */
const share = ({ api }: Person, content: string) =>
  waitUntil('posts knows the author', async () => (await api.POST('/v1/posts', { body: { content } })).data, {
    pause: 250,
  });

/** Comments on a post, once posts knows the author of the comment. @returns its id */
async function comment({ api }: Person, postId: string, text: string): Promise<string> {
  const write = () => api.POST('/v1/posts/{postId}/comments', { ...ofPost(postId), body: { text } });
  const written = await waitUntil('posts knows the author', async () => (await write()).data, { pause: 250 });
  return written.commentId;
}

/** A post as a person sees it, with the texts of its comments; undefined if they do not. */
async function look({ api }: Person, postId: string) {
  const { data: post } = await api.GET('/v1/posts/{postId}', ofPost(postId));
  const { data: comments } = await api.GET('/v1/posts/{postId}/comments', ofPost(postId));
  return post && { ...post, texts: comments?.items.map(({ text }) => text) };
}

test('a reported comment and a reported post are looked at, and removed for everyone', async () => {
  const [moderator, mina, joon] = await Promise.all([newModerator(), newMember(), newMember()]);
  const { postId } = await share(joon, 'Buy my #watches');
  await comment(joon, postId, 'They are real');
  const commentId = await comment(joon, postId, 'Call me');
  const open = async (id: string) =>
    (await moderator.api.GET('/v1/reports/{reportId}', { params: { path: { reportId: id } } })).data;
  const own = async () => (await mina.api.GET('/v1/users/me/reports')).data?.items ?? [];
  const author = { userId: joon.userId, nickname: joon.nickname, name: 'Somebody' };

  const ofComment = await reportId(mina, { type: 'comment', id: commentId });
  const ofItsPost = await reportId(mina, { type: 'post', id: postId });
  expect((await own()).map(({ subject, reviewedAt }) => [subject, reviewedAt])).toEqual([
    [{ type: 'post', id: postId }, undefined],
    [{ type: 'comment', id: commentId }, undefined],
  ]);
  expect(await open(ofComment)).toMatchObject({
    reportedId: joon.userId,
    snapshot: { commentId, postId, author, text: 'Call me' },
  });
  expect((await resolve(moderator, ofComment, 'remove-content')).response.status).toBe(200);
  await waitUntil('the comment is gone', async () => (await look(mina, postId))?.comments === 1);
  expect(await look(mina, postId)).toMatchObject({ texts: ['They are real'] });

  expect(await open(ofItsPost)).toMatchObject({
    reportedId: joon.userId,
    snapshot: { postId, author, content: 'Buy my #watches', hashtags: ['watches'], files: [] },
  });
  expect((await resolve(moderator, ofItsPost, 'remove-content')).response.status).toBe(200);
  await waitUntil('the post is gone', async () => (await look(joon, postId)) === undefined);
  const query = { author: joon.userId };
  expect((await mina.api.GET('/v1/posts', { params: { query } })).data?.items).toEqual([]);
  expect((await own()).map(({ reviewedAt }) => typeof reviewedAt)).toEqual(['string', 'string']);
  for (const subject of [
    { type: 'comment', id: commentId },
    { type: 'post', id: postId },
  ] as const)
    expect((await report(mina, subject)).response.status).toBe(404);
  expect(await open(ofItsPost)).toMatchObject({ snapshot: { content: 'Buy my #watches' } });
});

test('what one wrote oneself, or does not see, cannot be reported', async () => {
  const [mina, joon, stranger] = await Promise.all([newMember(), newMember(), newMember()]);
  const { postId } = await share(mina, 'Low tide');
  const commentId = await comment(joon, postId, 'What a view!');
  await mina.api.PUT('/v1/users/me/blocks/{userId}', { params: { path: { userId: stranger.userId } } });
  await waitUntil('posts knows the block', async () => (await look(stranger, postId)) === undefined);
  const statusOf = async (person: Person, subject: Parameters<typeof report>[1]) =>
    (await report(person, subject)).response.status;
  expect(await statusOf(joon, { type: 'comment', id: commentId })).toBe(409);
  expect(await statusOf(mina, { type: 'post', id: postId })).toBe(409);
  expect(await statusOf(stranger, { type: 'post', id: postId })).toBe(404);
  expect(await statusOf(stranger, { type: 'comment', id: commentId })).toBe(404);
  expect(await statusOf(mina, { type: 'comment', id: commentId })).toBe(201);
});
