import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { blocked } from '../src/models/block.ts';
import { entities } from '../src/models/index.ts';
import { createComment, deleteComment, listComments } from '../src/services/comments.ts';
import { getPost } from '../src/services/posts.ts';
import { conflicting, newPeople, share, withClient } from './table.ts';

beforeAll(() => useTestTable(...entities));

/** Walks through the comments of a post, oldest first. */
async function walk(callerId: string, postId: string, limit = 7) {
  const found: { commentId: string; text: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listComments(callerId, postId, { limit, caller: callerId, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

const counted = async (callerId: string, postId: string) => (await getPost(callerId, postId)).shown.comments;

describe('comments', () => {
  test('are listed once each, oldest first, while others are written and deleted', async () => {
    const writers = await newPeople(5);
    const [author = ''] = writers;
    const postId = await share(author);
    const staying: string[] = [];
    for (let index = 0; index < 30; index++)
      staying.push((await createComment(author, postId, `${index}`)).comment.commentId);
    let [writing, kept] = [true, 0];
    const write = async (userId: string) => {
      for (let index = 0; index < 12; index++) {
        const { comment } = await createComment(userId, postId, `new ${index}`);
        if (index % 3 === 0) await deleteComment(userId, comment, undefined);
        else kept += 1;
      }
    };
    const read = async () => {
      while (writing) {
        const ids = (await walk(author, postId)).map(({ commentId }) => commentId);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(ids.slice(0, staying.length)).toEqual(staying);
      }
    };
    await withClient(conflicting, () =>
      Promise.all([Promise.all(writers.map(write)).finally(() => (writing = false)), read()]),
    );
    expect(await walk(author, postId)).toHaveLength(staying.length + kept);
    expect(await counted(author, postId)).toBe(staying.length + kept);
  }, 60_000);

  test('can be deleted by their author and by the author of the post, once', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const postId = await share(mina);
    const { comment: first } = await createComment(joon, postId, 'first');
    const { comment: second } = await createComment(joon, postId, 'second');
    await expect(deleteComment(sol, first, undefined)).rejects.toMatchObject({ type: 'forbidden' });
    const attempts = [mina, joon, mina, joon].map((userId) => deleteComment(userId, first, undefined));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([await counted(mina, postId), (await walk(mina, postId)).map(({ text }) => text)]).toEqual([
      1,
      ['second'],
    ]);
    await deleteComment(mina, second, undefined);
    expect(await counted(mina, postId)).toBe(0);
  });

  test('of somebody blocked are not shown, and cannot be written', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const postId = await share(mina);
    await createComment(joon, postId, 'before');
    await createComment(sol, postId, 'mine');
    const [lowId = '', highId = ''] = [sol, joon].sort();
    await blocked.put({ lowId, highId, high: true });
    expect((await walk(sol, postId)).map(({ text }) => text)).toEqual(['mine']);
    expect((await walk(joon, postId)).map(({ text }) => text)).toEqual(['before']);
    expect((await walk(mina, postId)).map(({ text }) => text)).toEqual(['before', 'mine']);
    const [low = '', high = ''] = [mina, joon].sort();
    await blocked.put({ lowId: low, highId: high, low: true });
    await expect(createComment(joon, postId, 'after')).rejects.toMatchObject({ type: 'not-found' });
    await expect(listComments(joon, postId, { limit: 5, caller: joon })).rejects.toMatchObject({
      type: 'not-found',
    });
  });
});
