import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { apiUrl, type Person, send, uploadPicture } from '@moim/testing/api';
import { router } from '../src/router.ts';
import { look, newAuthor, type Post, share } from './people.ts';

let mina: Person;
let joon: Person;
let blockedOne: Person;
let post: Post;
let fileId: string;
let commentId: string;

beforeAll(async () => {
  [mina, joon, blockedOne] = await Promise.all([newAuthor(), newAuthor(), newAuthor()]);
  fileId = await uploadPicture(mina);
  ({ post } = await share(mina, { content: 'Hello #access', fileIds: [fileId] }));
  const params = { path: { postId: post.postId } };
  await joon.api.PUT('/v1/posts/{postId}/like', { params });
  const { data } = await joon.api.POST('/v1/posts/{postId}/comments', { params, body: { text: 'Hi' } });
  commentId = data?.commentId ?? '';
  await mina.api.PUT('/v1/users/me/blocks/{userId}', {
    params: { path: { userId: blockedOne.userId } },
  });
  await waitUntil('the block is known', async () => (await look(blockedOne, post.postId)) === undefined);
});

const ofPost = router.routes.filter(({ path, method }) => path.includes('{postId}') && method !== 'HEAD');

/** Calls an operation of a post as a client that knows all of its ids. */
async function call(operationId: string, person: Person, postId: string) {
  const { method, path } = ofPost.find((route) => route.operationId === operationId) ?? { path: '' };
  const filled = path
    .replace('{postId}', postId)
    .replace('{fileId}', fileId)
    .replace('{commentId}', commentId);
  const body = operationId === 'createComment' ? JSON.stringify({ text: 'Let me in' }) : undefined;
  const response = await send(
    new Request(`${apiUrl}${filled}`, {
      method: method ?? 'GET',
      headers: { authorization: `Bearer ${person.accessToken}`, 'content-type': 'application/json' },
      ...(body && { body }),
    }),
  );
  const text = await response.text();
  const { requestId: _, instance: __, ...problem } = text === '' ? {} : JSON.parse(text);
  return { status: response.status, problem };
}

const operations = [...new Set(ofPost.map(({ operationId }) => operationId))];

describe('a person whom the author blocked', () => {
  test.each(operations)('gets the same 404 of %s as for an unknown post', async (name) => {
    const before = await look(joon, post.postId);
    const [foreign, unknown] = [
      await call(name, blockedOne, post.postId),
      await call(name, blockedOne, newId()),
    ];
    expect(foreign).toMatchObject({ status: 404, problem: { detail: 'There is no such post.' } });
    expect(unknown).toEqual(foreign);
    expect(await look(joon, post.postId)).toMatchObject({
      likes: before?.likes,
      comments: before?.comments,
    });
  });

  test('does not see the author in any list, nor the author them', async () => {
    const own = (await share(blockedOne, { content: 'Alone #access' })).post;
    for (const query of [{}, { author: mina.userId }, { hashtag: 'access' }]) {
      const { data } = await blockedOne.api.GET('/v1/posts', { params: { query } });
      expect(data?.items.map(({ authorId }) => authorId)).not.toContain(mina.userId);
    }
    const { data } = await mina.api.GET('/v1/posts', { params: { query: { hashtag: 'access' } } });
    expect(data?.items.map(({ postId }) => postId)).not.toContain(own.postId);
  });
});

describe('a person who is not the author', () => {
  test('reads, likes and comments, but deletes neither the post nor comments of others', async () => {
    const outsider = await newAuthor();
    const statuses: Record<string, number> = {};
    for (const name of operations) statuses[name] = (await call(name, outsider, post.postId)).status;
    expect(statuses).toEqual({
      getPost: 200,
      deletePost: 403,
      getPostFile: 200,
      likePost: 204,
      unlikePost: 204,
      listPostLikes: 200,
      createComment: 201,
      listComments: 200,
      deleteComment: 403,
    });
    expect(await look(joon, post.postId)).toMatchObject({ content: 'Hello #access', likes: 1, liked: true });
  });
});

test('a person who leaves is forgotten, and the counts of others stay right', async () => {
  const [leaver, other] = [await newAuthor(), await newAuthor()];
  const { post: going } = await share(leaver, { content: 'Gone soon #leaving' });
  const { post: staying } = await share(other);
  const params = { path: { postId: staying.postId } };
  for (const { api } of [leaver, other]) {
    await api.PUT('/v1/posts/{postId}/like', { params });
    await api.POST('/v1/posts/{postId}/comments', { params, body: { text: 'Here' } });
  }
  await leaver.api.DELETE('/v1/users/me');
  await waitUntil('the person is forgotten', async () => (await look(other, staying.postId))?.likes === 1);
  await waitUntil('the post is gone', async () => (await look(other, going.postId)) === undefined);
  const comments = await waitUntil('the comment is gone', async () => {
    const { data } = await other.api.GET('/v1/posts/{postId}/comments', { params });
    return data?.items.length === 1 && data.items;
  });
  expect(comments[0]?.authorId).toBe(other.userId);
  expect(await look(other, staying.postId)).toMatchObject({ likes: 1, comments: 1, liked: true });
});
