import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { integerBetween, seededRandom, useTestTable } from '@moim/testing';
import { blocked } from '../src/models/block.ts';
import { entities } from '../src/models/index.ts';
import { listings } from '../src/models/listing.ts';
import { listPosts } from '../src/services/list-posts.ts';
import { createPost, deletePost } from '../src/services/posts.ts';
import { newPeople, share } from './table.ts';

beforeAll(() => useTestTable(...entities));

const writes = Number(process.env.POSTS_WRITTEN ?? 150);

interface Selection {
  author?: string;
  hashtag?: string;
}

/** Walks through a list page by page. `between` happens after each page. */
async function walk(
  callerId: string,
  selection: Selection,
  limit: number,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const options = { limit, caller: callerId, ...(cursor && { cursor }) };
    const page = await listPosts(callerId, selection, options);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ postId }) => postId));
    cursor = page.cursor;
    await between();
  } while (cursor);
  return found;
}

const newestFirst = (ids: readonly string[]) => [...ids].sort().reverse();

test(`feeds and hashtags show each post once and newest first while ${writes} posts are written and deleted`, async () => {
  const random = seededRandom(31);
  const authors = await newPeople(4);
  const [reader = ''] = authors;
  const tag = `t${randomUUID().slice(0, 8)}`;
  const contents = [`Low tide #${tag}`, `Other #${tag.toUpperCase()} #more`, 'No hashtags'];
  const staying: string[] = [];
  for (let index = 0; index < 60; index++)
    staying.push(await share(authors[integerBetween(random, 0, 3)] ?? '', contents[index % 2] ?? ''));
  const [mine, going]: [string[], { postId: string; author: string }[]] = [[], []];
  let left = writes;
  const writer = async (author: string) => {
    while (left-- > 0) {
      if (integerBetween(random, 0, 2) > 0 || going.length === 0) {
        const postId = await share(author, contents[integerBetween(random, 0, 2)] ?? '');
        if (author === reader) mine.push(postId);
        going.push({ postId, author });
      } else {
        const [one] = going.splice(integerBetween(random, 0, going.length - 1), 1);
        if (one) await deletePost(one.author, one.postId, undefined);
      }
    }
  };
  const readers = async () => {
    do {
      for (const selection of [{}, { hashtag: tag }, { hashtag: `#${tag.toUpperCase()}` }]) {
        const seen = await walk(reader, selection, 7);
        expect(seen).toEqual(newestFirst([...new Set(seen)]));
        expect(seen.filter((id) => staying.includes(id))).toEqual(newestFirst(staying));
      }
    } while (left > 0);
  };
  await Promise.all([...authors.map(writer), readers()]);
  // What is there in the end is exactly what was not deleted.
  const remaining = [...staying, ...going.map(({ postId }) => postId)];
  expect(await walk(reader, {}, 13)).toEqual(newestFirst(remaining));
  for (const author of authors) {
    const own = await walk(reader, { author }, 9);
    expect(own).toEqual(newestFirst(own));
    expect(own.filter((id) => !remaining.includes(id))).toEqual([]);
  }
}, 300_000);

describe('a post', () => {
  test('is in the lists of its author and of each of its hashtags until it is deleted', async () => {
    const [mina = '', joon = ''] = await newPeople(2);
    const tag = `w${randomUUID().slice(0, 8)}`;
    const { post } = await createPost(mina, { content: `#${tag} #${tag}2 #東京` });
    expect(post.hashtags).toEqual([tag, `${tag}2`, '東京']);
    const lists = [{ author: mina }, { hashtag: tag }, { hashtag: `${tag}2` }, { hashtag: '＃東京' }];
    for (const list of lists) expect(await walk(joon, list, 5)).toContain(post.postId);
    await deletePost(mina, post.postId, undefined);
    for (const list of lists) expect(await walk(joon, list, 5)).not.toContain(post.postId);
    for (const list of [`author:${mina}`, `hashtag:${tag.toUpperCase()}`])
      expect((await listings.find.inList({ list }, { consistent: true })).items).toEqual([]);
  });

  test('with 30 hashtags is stored', async () => {
    const [mina = ''] = await newPeople(1);
    const content = Array.from({ length: 30 }, (_, index) => `#many${index}`).join(' ');
    const postId = await share(mina, content);
    expect(await walk(mina, { hashtag: 'MANY29' }, 5)).toEqual([postId]);
  });

  test('is not shown between people of whom one blocked the other', async () => {
    const [mina = '', joon = '', sol = ''] = await newPeople(3);
    const postId = await share(mina);
    const [lowId = '', highId = ''] = [mina, joon].sort();
    await blocked.put({ lowId, highId, low: true });
    await share(mina);
    const page = { limit: 1, caller: joon };
    expect(await listPosts(joon, { author: mina }, page)).toEqual(
      await listPosts(joon, { author: 'x' }, page),
    );
    expect(await walk(joon, { author: mina }, 5)).toEqual([]);
    expect(await walk(joon, {}, 50)).not.toContain(postId);
    expect(await walk(sol, { author: mina }, 5)).toContain(postId);
  });
});

test.each(['', '0', '2.5', 'many'])('a number of partitions of "%s" is refused by name', async (setting) => {
  const usual = process.env.FEED_PARTITIONS;
  const [mina = ''] = await newPeople(1);
  process.env.FEED_PARTITIONS = setting;
  try {
    await expect(listPosts(mina, {}, { limit: 1, caller: mina })).rejects.toThrow('FEED_PARTITIONS');
  } finally {
    process.env.FEED_PARTITIONS = usual;
  }
});

test('a cursor is good for its list and its caller only', async () => {
  const [mina = '', joon = ''] = await newPeople(2);
  for (let count = 0; count < 3; count++) await share(mina, '#cursors');
  const { cursor = '' } = await listPosts(mina, { hashtag: 'cursors' }, { limit: 1, caller: mina });
  const use = (selection: Selection, caller: string) =>
    listPosts(caller, selection, { limit: 1, caller, cursor });
  expect((await use({ hashtag: '#CURSORS' }, mina)).items).toHaveLength(1);
  for (const attempt of [
    () => use({}, mina),
    () => use({ author: mina }, mina),
    () => use({ hashtag: 'cursors' }, joon),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'invalid-cursor' });
});
