import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { configureConnection, createClient } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { createComment, deleteComment, listComments } from '../src/services/comments.ts';
import { spread } from '../src/services/counting.ts';
import { like, listLikes, unlike } from '../src/services/likes.ts';
import { listPosts } from '../src/services/list-posts.ts';
import { createPost, deletePost, getPost } from '../src/services/posts.ts';
import { newPeople, share, stored } from './table.ts';

beforeAll(() => useTestTable(...entities));
afterEach(() => configureConnection());

const reads = new Set(['GetItem', 'BatchGetItem', 'Query']);

/** The capacity units that some work reads and writes, as DynamoDB reports them; of a transaction, 2 for each small item. */
async function unitsOf(work: () => Promise<unknown>): Promise<[read: number, written: number]> {
  let [read, written] = [0, 0];
  const client = createClient();
  configureConnection({
    // Observed requests ask for their units.
    observe: () => {},
    client: () => ({
      send: async (operation, input, options) => {
        const output = await client.send(operation, input, options);
        if (operation === 'TransactWriteItems') written += 2 * lengthOf(input.TransactItems);
        else if (reads.has(operation)) read += unitsIn(output.ConsumedCapacity);
        else written += unitsIn(output.ConsumedCapacity);
        return output;
      },
    }),
  });
  await work();
  configureConnection();
  return [read, written];
}

const lengthOf = (items: unknown): number => (Array.isArray(items) ? items.length : 0);

const unitsIn = (consumed: unknown): number =>
  [consumed].flat().reduce((sum: number, one) => {
    const units: unknown =
      typeof one === 'object' && one !== null && 'CapacityUnits' in one && one.CapacityUnits;
    return sum + (typeof units === 'number' ? units : 0);
  }, 0);

test('a call costs as many read and write units as the README says', async () => {
  const [mina = '', joon = '', ...others] = await newPeople(22);
  const page = { limit: 20, caller: mina };
  const postId = await share(joon);
  const found = {
    create: await unitsOf(() => createPost(mina, { content: '#one #two' })),
    get: await unitsOf(() => getPost(mina, postId)),
    like: await unitsOf(() => like(mina, postId)),
    again: await unitsOf(() => like(mina, postId)),
    unlike: await unitsOf(() => unlike(mina, postId)),
    comment: await unitsOf(() => createComment(mina, postId, 'Nice')),
    delete: await unitsOf(() => deletePost(joon, postId, undefined)),
  };
  expect(found).toEqual({
    create: [2.5, 14],
    get: [3.5, 0],
    like: [4, 10],
    again: [4, 0],
    unlike: [3, 6],
    comment: [3.5, 10],
    delete: [1, 6],
  });
  const { comment } = await createComment(mina, await share(mina), 'Nice');
  expect(await unitsOf(() => deleteComment(mina, comment, undefined))).toEqual([2, 6]);

  const busy = await share(mina);
  for (const userId of others) {
    const one = await share(userId, 'A post of somebody else');
    await like(userId, busy);
    await createComment(userId, busy, 'Nice');
    const post = await stored(one);
    if (post && userId === others[0]) await spread(post);
  }
  const [feed] = await unitsOf(() => listPosts(mina, {}, page));
  const [likers] = await unitsOf(() => listLikes(mina, busy, page));
  const [comments] = await unitsOf(() => listComments(mina, busy, page));
  expect([feed <= 90, likers <= 25, comments <= 25]).toEqual([true, true, true]);
  console.log({ feed, likers, comments });
});
