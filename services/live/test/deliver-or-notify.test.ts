import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { consumer } from '@moim/common/events';
import { buildEvent, buildSqsRecord, lambdaContext, useTestTable } from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { entities, handled } from '../src/models/index.ts';
import type { Push } from '../src/pushes.ts';
import { deliverOrNotify } from '../src/services/deliver-or-notify.ts';
import { registerDevice } from '../src/services/devices.ts';
import { patchSettings } from '../src/services/notification-settings.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { type FakeNotifications, startFakeNotifications } from './fake-notifications.ts';
import { phone } from './recipients.ts';
import { openConnection } from './table.ts';

const consume = consumer({ records: handled, listeners });
let gateway: FakeGateway;
let fake: FakeNotifications;
beforeAll(async () => {
  gateway = await startFakeGateway();
  fake = await startFakeNotifications();
  await useTestTable(...entities);
});
afterAll(() => {
  fake.stop();
  gateway.stop();
});

let [mina, joon] = ['', ''];
beforeEach(async () => {
  [mina, joon] = [randomUUID(), randomUUID()];
  for (const userId of [mina, joon]) await registerDevice(userId, 'phone', phone());
  fake.queued.length = 0;
  fake.queueStatus = 200;
});

const written = (senderId: string, text = 'private'): Push => ({
  type: 'message.created',
  chatId: 'c1',
  seq: 1,
  message: { messageId: 'c1.1', chatId: 'c1', seq: 1, senderId, text, fileIds: [], createdAt: '' },
});

test('those without a connection are notified of a message, and neither its sender nor who got it', async () => {
  await openConnection(joon);
  const sender = randomUUID();
  await registerDevice(sender, 'phone', phone());
  const to = [mina, joon, sender, randomUUID()];
  const [delivered] = await deliverOrNotify([{ to, push: written(sender) }]);
  expect(delivered?.unreached).not.toContain(joon);
  expect(fake.queued).toEqual([
    {
      to: mina,
      notification: {
        id: 'message c1.1',
        kind: 'message',
        thread: 'c1',
        data: { chatId: 'c1', messageId: 'c1.1' },
      },
      since: expect.any(Number),
    },
  ]);
});

test('a text is queued for those only who allow it, and no more of it than a device shows', async () => {
  await patchSettings(mina, { texts: true }, undefined);
  await deliverOrNotify([{ to: [mina, joon], push: written(randomUUID(), '가'.repeat(300)) }]);
  const textOf = (userId: string) => fake.queued.find(({ to }) => to === userId)?.notification.text;
  expect([textOf(mina), textOf(joon)]).toEqual([`${'가'.repeat(199)}…`, undefined]);
});

test('people are not notified of a kind that they turned off, or of a push that does not notify', async () => {
  await patchSettings(mina, { kinds: { message: false } }, undefined);
  await deliverOrNotify([
    { to: [mina], push: written(joon) },
    { to: [joon], push: { type: 'typing', chatId: 'c1', userId: mina } },
    { to: [joon], push: { type: 'file.ready', fileId: 'f1' } },
  ]);
  expect(fake.queued).toEqual([]);
});

test('a queue that fails does not fail the delivery', async () => {
  fake.queueStatus = 500;
  expect(await deliverOrNotify([{ to: [mina], push: written(joon) }])).toEqual([{ unreached: [mina] }]);
});

test('where the stage names no push platforms nothing is queued', async () => {
  const before = process.env.PUSH_PLATFORMS ?? '';
  process.env.PUSH_PLATFORMS = '{}';
  await deliverOrNotify([{ to: [mina], push: written(joon) }]);
  process.env.PUSH_PLATFORMS = before;
  expect(fake.queued).toEqual([]);
});

test('both people of a match and a person who is liked are notified by events', async () => {
  const events = [
    buildEvent('match.match.created', { matchId: 'm1', userIds: [mina, joon] }),
    buildEvent('match.like.received', { userId: mina, likedBy: joon }),
  ];
  await consume({ Records: events.map(buildSqsRecord) }, lambdaContext(5_000));
  const told = fake.queued.map(({ to, notification }) => `${notification.kind} ${to}`);
  expect(told.toSorted()).toEqual([`like ${mina}`, `match ${joon}`, `match ${mina}`].toSorted());
  const like = fake.queued.find(({ notification }) => notification.kind === 'like');
  expect(like?.notification).toMatchObject({ data: {} });
});

test('the author of a post is notified of comments and likes by others, unless an app of theirs is open', async () => {
  const post = { postId: 'p1', authorId: mina, userId: joon };
  const happened = (userId: string, authorId = mina) => [
    buildEvent('posts.comment.created', { ...post, authorId, userId, commentId: randomUUID() }),
    buildEvent('posts.like.created', { ...post, authorId, userId }),
  ];
  await openConnection(joon);
  const events = [...happened(joon), ...happened(mina), ...happened(mina, joon)];
  await consume({ Records: events.map(buildSqsRecord) }, lambdaContext(5_000));
  const told = fake.queued.map(({ to, notification }) => `${notification.kind} ${to}`);
  expect(told.toSorted()).toEqual([`comment ${mina}`, `postLike ${mina}`]);
});
