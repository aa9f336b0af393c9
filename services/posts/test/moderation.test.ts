import { beforeAll, describe, expect, test } from '@jest/globals';
import { consumer } from '@moim/common/events';
import { newId } from '@moim/common/ids';
import { buildEvent, buildSqsRecord, crashingAt, lambdaContext, useTestTable } from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { writtenComments } from '../src/models/comment.ts';
import { entities, handled } from '../src/models/index.ts';
import { authorList, listings } from '../src/models/listing.ts';
import { createComment, deleteComment, listComments } from '../src/services/comments.ts';
import { takeDownComment, takeDownPost } from '../src/services/moderation.ts';
import { deletePost, getPost } from '../src/services/posts.ts';
import { removePost } from '../src/services/removal.ts';
import { conflicting, justBeforeTransaction, newPeople, share, stored, withClient } from './table.ts';

const consume = consumer({ records: handled, listeners });
const consistent = { consistent: true };

beforeAll(() => useTestTable(...entities));

/** Delivers that a moderator removed something. @returns how many deliveries failed */
async function remove(type: string, id: string): Promise<number> {
  const event = buildEvent('safety.content.removed', { type, id }, { subject: `${type} ${id}` });
  const answer = await consume({ Records: [buildSqsRecord(event)] }, lambdaContext(5_000));
  return answer.batchItemFailures.length;
}

/** What a person sees of the comments of a post: their texts, and how many there are said to be. */
async function commentsOf(callerId: string, postId: string) {
  const { items } = await listComments(callerId, postId, { limit: 20, caller: callerId });
  return [items.map(({ text }) => text), (await getPost(callerId, postId)).shown.comments];
}

/** A post of the first of two people with two comments of the second. */
async function newPost() {
  const [mina = '', joon = ''] = await newPeople(2);
  const postId = await share(mina, 'Watches #cheap');
  const { comment } = await createComment(joon, postId, 'goes');
  await createComment(joon, postId, 'stays');
  return { mina, joon, postId, comment, commentId: comment.commentId };
}

describe('a comment that a moderator removed', () => {
  test('is gone, and counted once, however often and in whatever company the event comes', async () => {
    const { mina, joon, postId, comment, commentId } = await newPost();
    const deletion = () => deleteComment(joon, comment, undefined).catch(() => {});
    await withClient(conflicting, async () => {
      const all = [remove('comment', commentId), remove('comment', commentId), deletion()];
      expect((await Promise.all(all)).slice(0, 2)).toEqual([0, 0]);
    });
    expect(await remove('comment', commentId)).toBe(0);
    expect(await commentsOf(mina, postId)).toEqual([['stays'], 1]);
    expect((await writtenComments.find.ofPerson({ userId: joon }, consistent)).items).toHaveLength(1);
  });

  test('is gone, also when that is interrupted at any request and repeated', async () => {
    let crash = 1;
    for (let crashed = true; crashed; crash += 1) {
      const { mina, postId, commentId } = await newPost();
      crashed = await crashingAt(crash, () => takeDownComment(commentId));
      await takeDownComment(commentId);
      expect(await commentsOf(mina, postId)).toEqual([['stays'], 1]);
    }
    expect(crash).toBeGreaterThan(3);
  });

  test('is counted once when its author, or that of the post, is faster', async () => {
    const { mina, joon, postId, comment, commentId } = await newPost();
    await withClient(
      justBeforeTransaction(() => deleteComment(joon, comment, undefined)),
      () => takeDownComment(commentId),
    );
    expect(await commentsOf(mina, postId)).toEqual([['stays'], 1]);
    const other = await newPost();
    const removal = () =>
      deletePost(other.mina, other.postId, undefined).then(() => removePost(other.postId));
    await withClient(justBeforeTransaction(removal), () => takeDownComment(other.commentId));
    expect(await stored(other.postId)).toBeUndefined();
  });
});

describe('a post that a moderator removed', () => {
  test('is empty and in no list, however often the event comes, and takes its comments along', async () => {
    const { mina, joon, postId, commentId } = await newPost();
    await withClient(conflicting, async () => {
      expect(await Promise.all([remove('post', postId), remove('post', postId)])).toEqual([0, 0]);
    });
    const deleted = await stored(postId);
    expect(deleted).toMatchObject({ content: '', hashtags: [], deletedAt: expect.any(String) });
    await expect(getPost(joon, postId)).rejects.toMatchObject({ type: 'not-found' });
    expect((await listings.find.inList({ list: authorList(mina) }, consistent)).items).toEqual([]);
    expect([await remove('post', postId), await remove('comment', commentId)]).toEqual([0, 0]);
    expect(await stored(postId)).toEqual(deleted);
    await removePost(postId);
    expect([await remove('post', postId), await remove('comment', commentId)]).toEqual([0, 0]);
    expect(await stored(postId)).toBeUndefined();
    expect((await writtenComments.find.ofPerson({ userId: joon }, consistent)).items).toEqual([]);
  });

  test('is gone when its author is faster', async () => {
    const { mina, postId } = await newPost();
    const removal = () => deletePost(mina, postId, undefined).then(() => removePost(postId));
    await withClient(justBeforeTransaction(removal), () => takeDownPost(postId));
    expect(await stored(postId)).toBeUndefined();
  });
});

test('what else a moderator removed, or what was never there, changes nothing', async () => {
  const { mina, postId, commentId } = await newPost();
  for (const [type, id] of [
    ['message', postId],
    ['user', mina],
    ['post', commentId],
    ['post', newId()],
    ['comment', postId],
    ['comment', 'no id at all'],
    ['comment', `${postId}-${newId()}`],
  ] as const)
    expect(await remove(type, id)).toBe(0);
  expect(await commentsOf(mina, postId)).toEqual([['goes', 'stays'], 2]);
});
