import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { consumer, type DomainEvent } from '@moim/common/events';
import { newId } from '@moim/common/ids';
import {
  buildEvent,
  buildSqsRecord,
  integerBetween,
  lambdaContext,
  readyFileData,
  seededRandom,
  useTestTable,
} from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { blocked } from '../src/models/block.ts';
import { entities, handled } from '../src/models/index.ts';
import { people } from '../src/models/person.ts';
import { readyFiles } from '../src/models/ready-file.ts';
import { createComment } from '../src/services/comments.ts';
import { like } from '../src/services/likes.ts';
import { deletePost, getPost } from '../src/services/posts.ts';
import { newPeople, share, stored } from './table.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const consistent = { consistent: true };
const consume = consumer({ records: handled, listeners });

beforeAll(() => useTestTable(...entities));

/** Handles batches side by side, and delivers again what failed. */
async function deliver(history: readonly DomainEvent[]): Promise<void> {
  const queue = [...history];
  while (queue.length > 0) {
    const batches = Array.from({ length: 3 }, () => queue.splice(0, 10));
    const again = batches.map(async (events) => {
      const sent = events.map((event) => ({ event, record: buildSqsRecord(event) }));
      const answer = await consume({ Records: sent.map(({ record }) => record) }, lambdaContext(5_000));
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      return sent.flatMap(({ event, record }) => (failed.has(record.messageId) ? [event] : []));
    });
    queue.push(...(await Promise.all(again)).flat());
  }
}

/** Each event one to five times, at any place. */
function stormOf(history: readonly DomainEvent[], random: () => number): DomainEvent[] {
  const storm: DomainEvent[] = [];
  for (const event of history)
    for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
      storm.splice(integerBetween(random, 0, storm.length), 0, event);
  return storm;
}

/** People of whom the first two leave, their files, and posts of which the first ones are deleted. */
async function newWorld() {
  const userIds = await newPeople(6);
  const files = userIds.map((ownerId) => ({ ownerId, fileId: newId() }));
  const postIds: string[] = [];
  for (const userId of userIds) postIds.push(await share(userId, 'Hello #storm'), await share(userId));
  for (const postId of postIds) {
    for (const userId of userIds) {
      await like(userId, postId);
      await createComment(userId, postId, 'Hello');
    }
  }
  return { userIds, files, postIds };
}

type World = Awaited<ReturnType<typeof newWorld>>;

const about = (type: string, subject: string, data: object) => buildEvent(type, data, { subject });

async function historyOf({ userIds, files, postIds }: World): Promise<DomainEvent[]> {
  const [leaving, staying] = [userIds.slice(0, 2), userIds.slice(2)];
  const [blocker = '', blockedId = '', other = ''] = staying;
  const deleted = postIds.slice(4, 6);
  for (const postId of deleted) await deletePost(userIds[2] ?? '', postId, undefined);
  const named = (userId: string, nickname: string) => ({ userId, nickname, name: 'Somebody' });
  return [
    ...userIds.map((userId) => about('users.user.created', userId, named(userId, 'first'))),
    ...files.map((file) => about('files.file.ready', file.fileId, readyFileData(file))),
    ...[
      [blocker, blockedId],
      [other, blocker],
    ].map(([userId = '', id = '']) =>
      about('users.block.created', `${userId}#${id}`, { userId, blockedId: id }),
    ),
    ...userIds.map((userId) => about('users.user.updated', userId, named(userId, 'second'))),
    ...files.slice(3).map((file) => about('files.file.deleted', file.fileId, file)),
    about('users.block.deleted', `${other}#${blocker}`, { userId: other, blockedId: blocker }),
    ...leaving.map((userId) => about('users.user.deleted', userId, { userId })),
    ...[...deleted, ...postIds.slice(0, 4)].map((postId) => about('posts.post.deleted', postId, { postId })),
  ];
}

/** The events of deleted posts follow from the departures, so they are never the first to arrive. */
function partsOf(history: readonly DomainEvent[]): [DomainEvent[], DomainEvent[]] {
  const isOwn = ({ type }: DomainEvent) => type.startsWith('posts.');
  return [history.filter((event) => !isOwn(event)), history.filter(isOwn)];
}

/** What is stored in the end, without ids and times. */
async function endState({ userIds, files, postIds }: World) {
  const pairs = userIds.flatMap((one) => userIds.filter((other) => one < other).map((other) => [one, other]));
  const [known, attachable] = await Promise.all([
    people.getMany(
      userIds.map((userId) => ({ userId })),
      consistent,
    ),
    readyFiles.getMany(files, consistent),
  ]);
  const blocks = await blocked.getMany(
    pairs.map(([lowId = '', highId = '']) => ({ lowId, highId })),
    consistent,
  );
  const [, , , , , viewer = ''] = userIds;
  const shown = postIds.map(async (postId) => {
    const post = await stored(postId);
    if (!post || post.deletedAt !== undefined) return post?.deletedAt && 'deleted';
    const { likes, comments, author } = (await getPost(viewer, postId)).shown;
    return { likes, comments, nickname: author.nickname };
  });
  return {
    people: known.map((person) => person && [person.nickname, person.left]),
    files: attachable.map((file) => file?.variants.length),
    blocks: blocks.filter((pair) => pair !== undefined).length,
    posts: await Promise.all(shown),
  };
}

test(`events that arrive one to five times in any order have the result of one clean run (SEED=${seed})`, async () => {
  const calm = await newWorld();
  for (const part of partsOf(await historyOf(calm))) await deliver(part);
  const clean = await endState(calm);
  const counted = { likes: 4, comments: 4, nickname: 'second' };
  expect(clean).toEqual({
    people: [...Array(2).fill(['', true]), ...Array(4).fill(['second', undefined])],
    files: [2, 2, 2, undefined, undefined, undefined],
    blocks: 1,
    posts: [...Array(6).fill(undefined), ...Array(6).fill(counted)],
  });
  const random = seededRandom(seed);
  for (let round = 0; round < 2; round++) {
    const world = await newWorld();
    const [others, own] = partsOf(await historyOf(world));
    await deliver(stormOf(others, random));
    await deliver(stormOf([...own, ...others], random));
    expect(await endState(world)).toEqual(clean);
  }
}, 120_000);

test('an unknown post, or one that is not deleted, is left alone by a late event', async () => {
  const [mina = ''] = await newPeople(1);
  const postId = await share(mina);
  await deliver([
    about('posts.post.deleted', postId, { postId }),
    about('posts.post.deleted', randomUUID(), { postId: newId() }),
  ]);
  expect(await stored(postId)).toMatchObject({ content: 'Low tide' });
});
