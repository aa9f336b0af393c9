import { beforeAll, describe, expect, test } from '@jest/globals';
import { integerBetween, seededRandom, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { givenLikes, likes } from '../src/models/like.ts';
import { mostTallies } from '../src/models/tally.ts';
import { like, listLikes, unlike } from '../src/services/likes.ts';
import { deletePost, getPost } from '../src/services/posts.ts';
import { removePost } from '../src/services/removal.ts';
import { conflicting, newPeople, share, stored, withBusyTally, withClient } from './table.ts';

beforeAll(() => useTestTable(...entities));

const many = Number(process.env.PEOPLE_LIKING ?? 80);

/** Everyone who likes a post, as its list shows it, newest first. */
async function listed(callerId: string, postId: string) {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLikes(callerId, postId, {
      limit: 50,
      caller: callerId,
      ...(cursor && { cursor }),
    });
    found.push(...page.items.map(({ person }) => person.userId));
    cursor = page.cursor;
  } while (cursor);
  return found;
}

async function counted(callerId: string, postId: string): Promise<number> {
  return (await getPost(callerId, postId)).shown.likes;
}

test(`${many} people who like and unlike one post at once are counted and listed exactly`, async () => {
  const random = seededRandom(13);
  const fans = await newPeople(many);
  const [author = ''] = await newPeople(1);
  const postId = await share(author);
  const expected = new Set<string>();
  const act = async (userId: string) => {
    const changes = integerBetween(random, 1, 3);
    if (changes % 2) expected.add(userId);
    for (let change = 1; change <= changes; change++) await (change % 2 ? like : unlike)(userId, postId);
  };
  await withClient(conflicting, () => Promise.all(fans.map(act)));
  expect(await counted(author, postId)).toBe(expected.size);
  const people = await listed(author, postId);
  expect(people).toHaveLength(expected.size);
  expect(new Set(people)).toEqual(expected);
}, 180_000);

describe('a like', () => {
  test('counts once, however often the same person repeats it at once', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    await withClient(conflicting, () => Promise.all(Array.from({ length: 10 }, () => like(joon, postId))));
    expect([await counted(joon, postId), await listed(joon, postId)]).toEqual([1, [joon]]);
    expect((await getPost(joon, postId)).shown.liked).toBe(true);
    expect((await getPost(mina, postId)).shown.liked).toBe(false);
    await withClient(conflicting, () => Promise.all(Array.from({ length: 10 }, () => unlike(joon, postId))));
    expect([await counted(joon, postId), await listed(joon, postId)]).toEqual([0, []]);
  });

  test('of a post whose only tally is always busy gives the post more of them', async () => {
    const [mina = '', ...fans] = await newPeople(4);
    const postId = await share(mina);
    await withClient(withBusyTally(postId), () => Promise.all(fans.map((userId) => like(userId, postId))));
    expect((await stored(postId))?.tallies).toBe(mostTallies);
    expect(await counted(mina, postId)).toBe(3);
    await Promise.all(fans.map((userId) => unlike(userId, postId)));
    expect([await counted(mina, postId), await listed(mina, postId)]).toEqual([0, []]);
  }, 60_000);

  test('of a post that nobody else is liking leaves it with one tally', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const postId = await share(mina);
    await withClient(conflicting, async () => {
      await like(mina, postId);
      await like(joon, postId);
    });
    expect((await stored(postId))?.tallies).toBe(1);
  });

  test('needs a profile and a post', async () => {
    const [mina = ''] = await newPeople(1);
    const postId = await share(mina);
    await expect(like('nobody', postId)).rejects.toMatchObject({ type: 'conflict' });
    await expect(like(mina, '01JD8Q7C3M5R9T2V4X6Z8B0N1P')).rejects.toMatchObject({ type: 'not-found' });
  });

  test('of a post that is being deleted leaves nothing behind', async () => {
    for (let round = 0; round < 5; round++) {
      const [author = '', ...fans] = await newPeople(8);
      const postId = await share(author);
      await withClient(conflicting, () =>
        Promise.all([
          ...fans.map((userId) => like(userId, postId).catch(() => {})),
          deletePost(author, postId, undefined).then(() => removePost(postId)),
        ]),
      );
      expect((await likes.find.ofPost({ postId }, { consistent: true })).items).toEqual([]);
      for (const userId of fans)
        expect(await givenLikes.get({ userId, postId }, { consistent: true })).toBeUndefined();
    }
  });
});
