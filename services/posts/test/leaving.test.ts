import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { crashingAt, useTestTable } from '@moim/testing';
import { comments, writtenComments } from '../src/models/comment.ts';
import { newCommentId } from '../src/models/comment-id.ts';
import { entities } from '../src/models/index.ts';
import { givenLikes, likes } from '../src/models/like.ts';
import { authorList, listings } from '../src/models/listing.ts';
import { people } from '../src/models/person.ts';
import { tallies, tallyKeys } from '../src/models/tally.ts';
import { createComment } from '../src/services/comments.ts';
import { spread } from '../src/services/counting.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { like } from '../src/services/likes.ts';
import { createPost, deletePost, getPost } from '../src/services/posts.ts';
import { removePost } from '../src/services/removal.ts';
import { newPeople, share, stored } from './table.ts';

beforeAll(() => useTestTable(...entities));

const consistent = { consistent: true };

/** What is stored of a person besides the note that they left. */
async function remainsOf(userId: string) {
  const found = await Promise.all([
    listings.find.inList({ list: authorList(userId) }, consistent),
    writtenComments.find.ofPerson({ userId }, consistent),
    givenLikes.find.ofPerson({ userId }, consistent),
  ]);
  return found.flatMap(({ items }): object[] => items);
}

/** What is stored of a post. */
async function partsOf(postId: string) {
  const found = await Promise.all([
    comments.find.ofPost({ postId }, consistent),
    likes.find.ofPost({ postId }, consistent),
  ]);
  const counts = await tallies.getMany(tallyKeys({ postId, tallies: 8 }), consistent);
  return [...found.flatMap(({ items }): object[] => items), ...counts.filter((tally) => tally !== undefined)];
}

/** Two people who posted, commented on and liked everything of each other. */
async function newWorld() {
  const [mina = '', joon = ''] = await newPeople(2);
  const [hers, his] = [await share(mina, 'Hers #both'), await share(joon, 'His #both')];
  for (const postId of [hers, his]) {
    for (const userId of [mina, joon]) {
      await createComment(userId, postId, `by ${userId}`);
      await like(userId, postId);
    }
  }
  return { mina, joon, hers, his };
}

describe('a person who leaves', () => {
  test('is forgotten, also when that is interrupted at any request and repeated', async () => {
    let crash = 1;
    for (let crashed = true; crashed; crash += 1) {
      const { mina, joon, hers, his } = await newWorld();
      crashed = await crashingAt(crash, () => forgetPerson(mina));
      await forgetPerson(mina);
      await removePost(hers);
      expect(await remainsOf(mina)).toEqual([]);
      expect(await stored(hers)).toBeUndefined();
      expect(await partsOf(hers)).toEqual([]);
      const { shown } = await getPost(joon, his);
      expect([shown.likes, shown.comments, shown.liked]).toEqual([1, 1, true]);
      expect(JSON.stringify(await partsOf(his))).not.toContain(mina);
      expect(await remainsOf(joon)).toHaveLength(3);
    }
    expect(crash).toBeGreaterThan(10);
  }, 120_000);

  test('can create nothing any more, and leaves nothing when they write at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const { mina, joon, his } = await newWorld();
      const attempts = [
        () => createPost(mina, { content: 'Too late?' }),
        () => createComment(mina, his, 'Too late?'),
        () => like(mina, his),
      ];
      await Promise.all([...attempts.map((attempt) => attempt().catch(() => {})), forgetPerson(mina)]);
      // The event is delivered again at some time, or is on its first delivery still.
      await forgetPerson(mina);
      expect(await remainsOf(mina)).toEqual([]);
      const { shown } = await getPost(joon, his);
      expect([shown.likes, shown.comments]).toEqual([1, 1]);
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ type: 'conflict' });
    }
  });

  test('stays noted for longer than their tokens are valid', async () => {
    const [mina = ''] = await newPeople(1);
    await forgetPerson(mina);
    const person = await people.get({ userId: mina }, consistent);
    expect(person).toMatchObject({ nickname: '', name: '', left: true });
    expect(person?.expiresAt).toBeGreaterThan(Date.now() / 1000 + 39 * 24 * 60 * 60);
  });
});

describe('a deleted post', () => {
  test('is empty at once, and takes everything along, also when that is interrupted and repeated', async () => {
    let crash = 1;
    for (let crashed = true; crashed; crash += 1) {
      const { mina, joon, hers, his } = await newWorld();
      const post = await stored(hers);
      if (post && crash % 2) await spread(post);
      await deletePost(mina, hers, undefined);
      expect(await stored(hers)).toMatchObject({ content: '', hashtags: [], deletedAt: expect.any(String) });
      await expect(getPost(joon, hers)).rejects.toMatchObject({ type: 'not-found' });
      await expect(like(joon, hers)).rejects.toMatchObject({ type: 'not-found' });
      crashed = await crashingAt(crash, () => removePost(hers));
      await removePost(hers);
      expect([await stored(hers), await partsOf(hers)]).toEqual([undefined, []]);
      expect(JSON.stringify([await remainsOf(mina), await remainsOf(joon)])).not.toContain(hers);
      expect((await getPost(mina, his)).shown).toMatchObject({ likes: 2, comments: 2 });
    }
    expect(crash).toBeGreaterThan(5);
  }, 120_000);

  test('takes more comments and likes along than are removed at a time', async () => {
    const [author = ''] = await newPeople(1);
    const postId = await share(author);
    const fans = Array.from({ length: 120 }, () => randomUUID());
    const at = new Date().toISOString();
    const numbered = fans.map((userId) => ({
      userId,
      postId,
      likeId: newId(),
      commentId: newCommentId(postId),
    }));
    await Promise.all([
      givenLikes.putMany(numbered.map(({ userId, likeId }) => ({ userId, postId, likeId }))),
      likes.putMany(
        numbered.map(({ userId, likeId }) => ({ postId, likeId, userId, authorId: author, likedAt: at })),
      ),
      writtenComments.putMany(numbered.map(({ userId, commentId }) => ({ userId, commentId, postId }))),
      comments.putMany(
        numbered.map(({ userId: authorId, commentId }) => {
          return { postId, commentId, authorId, postAuthorId: author, text: 'Nice', createdAt: at };
        }),
      ),
    ]);
    await deletePost(author, postId, undefined);
    await removePost(postId);
    await removePost(postId);
    expect([await stored(postId), await partsOf(postId)]).toEqual([undefined, []]);
    for (const userId of fans) expect(await remainsOf(userId)).toEqual([]);
  }, 60_000);
});
