import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { lambdaContext, readyFileData, useTestTable } from '@moim/testing';
import { blocked } from '../src/models/block.ts';
import { newCommentId } from '../src/models/comment-id.ts';
import { entities } from '../src/models/index.ts';
import { leftPerson, people } from '../src/models/person.ts';
import { readyFiles } from '../src/models/ready-file.ts';
import { createComment, deleteComment } from '../src/services/comments.ts';
import { createPost, deletePost } from '../src/services/posts.ts';
import { snapshot } from '../src/snapshot.ts';
import { newPeople, share } from './table.ts';

beforeAll(() => useTestTable(...entities));

const see = (viewerId: string, type: 'post' | 'comment', id: string) =>
  snapshot({ viewerId, subject: { type, id } }, lambdaContext(5_000));
const notFound = { problem: 'not-found' };

async function block(one: string, other: string): Promise<void> {
  const [lowId = '', highId = ''] = [one, other].sort();
  await blocked.put({ lowId, highId, low: true });
}

describe('a snapshot', () => {
  test('of a post has what its author wrote and the files that are there, but no URL and no count', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const [kept, gone] = [newId(), newId()];
    await readyFiles.putMany([kept, gone].map((fileId) => readyFileData({ ownerId: mina, fileId })));
    const input = { content: 'Low tide #sea', fileIds: [gone, kept], altTexts: { [kept]: 'The sea' } };
    const { postId } = (await createPost(mina, input)).post;
    await readyFiles.delete({ ownerId: mina, fileId: gone });
    const { contentType, size } = readyFileData({ ownerId: mina, fileId: kept });
    expect(await see(joon, 'post', postId)).toEqual({
      userId: mina,
      snapshot: {
        postId,
        authorId: mina,
        author: { userId: mina, nickname: 'n', name: 'N' },
        content: 'Low tide #sea',
        hashtags: ['sea'],
        files: [{ fileId: kept, contentType, size, alt: 'The sea' }],
        createdAt: expect.any(String),
      },
    });
  });

  test('of a comment is of the person who wrote it, not of the author of the post', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const postId = await share(mina);
    const { comment } = await createComment(joon, postId, 'What a view!');
    expect(await see(sol, 'comment', comment.commentId)).toEqual({
      userId: joon,
      snapshot: {
        commentId: comment.commentId,
        postId,
        authorId: joon,
        author: { userId: joon, nickname: 'n', name: 'N' },
        text: 'What a view!',
        createdAt: comment.createdAt,
      },
    });
  });

  test('of what somebody wrote whom the viewer does not see is not found, like the unknown', async () => {
    const [mina = '', joon = '', sol = '', away = ''] = await newPeople(4);
    const postId = await share(mina);
    const { commentId } = (await createComment(joon, postId, 'Hi')).comment;
    const left = await share(away);
    await people.put(leftPerson(away));
    await block(sol, joon);
    expect(await see(sol, 'comment', commentId)).toEqual(notFound);
    expect(await see(sol, 'post', postId)).toMatchObject({ userId: mina });
    await block(sol, mina);
    const { commentId: own } = (await createComment(mina, postId, 'Mine')).comment;
    const unseen = await Promise.all([
      see(sol, 'post', postId),
      see(sol, 'comment', own),
      see(mina, 'post', left),
      see(mina, 'post', newId()),
      see(mina, 'post', commentId),
      see(mina, 'comment', newCommentId(postId)),
      see(mina, 'comment', newCommentId(newId())),
      see(mina, 'comment', postId),
      see(mina, 'comment', 'no id at all'),
    ]);
    expect(unseen).toEqual(Array(9).fill(notFound));
  });

  test('of what was deleted is not found', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    const first = (await createComment(joon, postId, 'first')).comment;
    const second = (await createComment(joon, postId, 'second')).comment;
    await deleteComment(joon, first, undefined);
    expect(await see(mina, 'comment', first.commentId)).toEqual(notFound);
    await deletePost(mina, postId, undefined);
    expect(await see(joon, 'post', postId)).toEqual(notFound);
    expect(await see(joon, 'comment', second.commentId)).toEqual(notFound);
  });

  test('of anything else is refused by name', async () => {
    await expect(
      snapshot({ viewerId: 'mina', subject: { type: 'message', id: 'x' } }, lambdaContext(5_000)),
    ).rejects.toThrow('subject.type');
  });
});
