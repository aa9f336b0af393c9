import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { blocked } from '../src/models/block.ts';
import { entities } from '../src/models/index.ts';
import { leftPerson, people } from '../src/models/person.ts';
import { createComment, deleteComment } from '../src/services/comments.ts';
import { like, unlike } from '../src/services/likes.ts';
import { createPost, deletePost, getPost } from '../src/services/posts.ts';
import { removePost } from '../src/services/removal.ts';
import {
  justAfterTransaction,
  justBeforeTransaction,
  newPeople,
  share,
  stored,
  withClient,
} from './table.ts';

beforeAll(() => useTestTable(...entities));

const writes: [string, (userId: string, postId: string) => Promise<unknown>][] = [
  ['liking', like],
  ['commenting', (userId, postId) => createComment(userId, postId, 'Too late?')],
];

/** What is stored of the likes and comments of a post, for its author. */
async function countsOf(authorId: string, postId: string) {
  const { likes, comments } = (await getPost(authorId, postId)).shown;
  return [likes, comments];
}

describe.each(writes)('%s', (_, write) => {
  test('fails when the author blocks the person between its check and its write', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    const [lowId = '', highId = ''] = [mina, joon].sort();
    const block = () => blocked.put({ lowId, highId, low: true });
    await withClient(justBeforeTransaction(block), () =>
      expect(write(joon, postId)).rejects.toMatchObject({ type: 'not-found' }),
    );
    expect(await countsOf(mina, postId)).toEqual([0, 0]);
  });

  test('fails when the person leaves between its check and its write', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    await withClient(
      justBeforeTransaction(() => people.put(leftPerson(joon))),
      () => expect(write(joon, postId)).rejects.toMatchObject({ type: 'conflict' }),
    );
    expect(await countsOf(mina, postId)).toEqual([0, 0]);
  });

  test('fails when the post is deleted between its check and its write', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    const remove = () => deletePost(mina, postId, undefined).then(() => removePost(postId));
    await withClient(justBeforeTransaction(remove), () =>
      expect(write(joon, postId)).rejects.toMatchObject({ type: 'not-found' }),
    );
    expect(await stored(postId)).toBeUndefined();
  });
});

test('posting fails when the author leaves between its check and its write', async () => {
  const [mina = ''] = await newPeople(1);
  await withClient(
    justBeforeTransaction(() => people.put(leftPerson(mina))),
    () => expect(createPost(mina, { content: 'Too late?' })).rejects.toMatchObject({ type: 'conflict' }),
  );
});

test('posting fails when the author leaves before the post is shown to them', async () => {
  const [mina = ''] = await newPeople(1);
  await withClient(
    justAfterTransaction(() => people.put(leftPerson(mina))),
    () => expect(createPost(mina, { content: 'Too late?' })).rejects.toMatchObject({ type: 'conflict' }),
  );
});

describe('a request that comes twice at once counts once:', () => {
  const twice = (write: () => Promise<unknown>) => withClient(justBeforeTransaction(write), write);

  test('liking and withdrawing the like', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    await like(mina, postId);
    await twice(() => like(joon, postId));
    expect(await countsOf(mina, postId)).toEqual([2, 0]);
    await twice(() => unlike(joon, postId));
    expect(await countsOf(mina, postId)).toEqual([1, 0]);
  });

  test('deleting a comment', async () => {
    const [mina = ''] = await newPeople(1);
    const postId = await share(mina);
    await createComment(mina, postId, 'stays');
    const { comment } = await createComment(mina, postId, 'goes');
    await twice(() => deleteComment(mina, comment, undefined).catch(() => {}));
    expect(await countsOf(mina, postId)).toEqual([0, 1]);
  });
});
