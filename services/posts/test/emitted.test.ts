import { expect, test } from '@jest/globals';
import { emitter } from '../src/publish.ts';

type Wire = { S: string } | { N: string } | { L: Wire[] };

/** A value as the stream has it. */
function wireOf(value: unknown): Wire {
  if (typeof value === 'number') return { N: String(value) };
  return Array.isArray(value) ? { L: value.map(wireOf) } : { S: String(value) };
}

const imageOf = (entity: string, item: object): Record<string, Wire> =>
  Object.fromEntries(
    Object.entries({ ...item, _entity: entity }).map(([name, value]) => [name, wireOf(value)]),
  );

function emitted(entity: string, before: object | undefined, after: object | undefined) {
  const record = {
    ...(before && { OldImage: imageOf(entity, before) }),
    ...(after && { NewImage: imageOf(entity, after) }),
  };
  const changes = emitter.changes({ Records: [{ dynamodb: record }] });
  return changes
    .flatMap((change) => change.emissions())
    .map(({ type, subject, data, time }) => ({ type: type.type, subject, data, time }));
}

const createdAt = '2026-01-31T12:00:00.000Z';
const deletedAt = '2026-01-31T13:00:00.000Z';
const post = {
  postId: 'p1',
  authorId: 'mina',
  content: 'Private #thoughts',
  hashtags: ['thoughts'],
  partition: 0,
  tallies: 1,
  createdAt,
};

test('a post reports its creation and its deletion once each, and nothing of its text', () => {
  const data = { postId: 'p1', authorId: 'mina' };
  const emptied = { ...post, content: '', hashtags: [], deletedAt };
  expect(emitted('post', undefined, post)).toEqual([
    { type: 'posts.post.created', subject: 'p1', data, time: createdAt },
  ]);
  expect(emitted('post', post, { ...post, tallies: 8 })).toEqual([]);
  expect(emitted('post', post, emptied)).toEqual([
    { type: 'posts.post.deleted', subject: 'p1', data, time: deletedAt },
  ]);
  expect(emitted('post', emptied, { ...emptied })).toEqual([]);
  expect(emitted('post', emptied, undefined)).toEqual([]);
});

test('comments and likes report their creation, with ids only', () => {
  const comment = {
    postId: 'p1',
    commentId: 'c1',
    authorId: 'joon',
    postAuthorId: 'mina',
    text: 'Private too',
    createdAt,
  };
  const data = { postId: 'p1', authorId: 'mina', userId: 'joon' };
  expect(emitted('comment', undefined, comment)).toEqual([
    { type: 'posts.comment.created', subject: 'c1', data: { ...data, commentId: 'c1' }, time: createdAt },
  ]);
  const like = { postId: 'p1', likeId: 'l1', userId: 'joon', authorId: 'mina', likedAt: createdAt };
  expect(emitted('like', undefined, like)).toEqual([
    { type: 'posts.like.created', subject: 'l1', data, time: createdAt },
  ]);
  for (const [entity, item] of [
    ['comment', comment],
    ['like', like],
  ] as const)
    expect(emitted(entity, item, undefined)).toEqual([]);
});
