import { expect, test } from '@jest/globals';
import { invokeFunction } from '@moim/common/functions';
import { newId } from '@moim/common/ids';
import { withCorrelation } from '@moim/common/observability';
import { waitUntil } from '@moim/testing';
import { logLine } from './function-logs.ts';
import { openChat, threeMembers, twoMembers } from './people.ts';

/** Asks as another service does. */
const ask = (payload: object) => invokeFunction<object>('moim-chats-dev-members', payload);

test('a member learns who the members are; for others, the chat is as unknown as one that does not exist', async () => {
  const [mina, joon, stranger] = await threeMembers();
  const { chatId } = await openChat([mina, joon]);
  expect(await ask({ chatId, userId: joon.userId })).toEqual({ userIds: [mina.userId, joon.userId] });
  expect(await ask({ chatId, userId: stranger.userId })).toEqual({ problem: 'not-found' });
  expect(await ask({ chatId: newId(), userId: joon.userId })).toEqual({ problem: 'not-found' });
});

test('a closed chat is a conflict for those who remain, and unknown to those who left', async () => {
  const [leaver, other] = await twoMembers();
  const { chatId } = await openChat([leaver, other]);
  await leaver.api.DELETE('/v1/users/me');
  const closed = { problem: 'conflict' };
  await waitUntil('the chat is closed', async () => {
    const answer = await ask({ chatId, userId: other.userId });
    return JSON.stringify(answer) === JSON.stringify(closed);
  });
  expect(await ask({ chatId, userId: leaver.userId })).toEqual({ problem: 'not-found' });
});

test('the function logs the correlation id of its caller', async () => {
  const id = newId();
  await withCorrelation(id, () => ask({ chatId: newId(), userId: 'u' }));
  expect(JSON.parse(await logLine('Invocation answered', id))).toMatchObject({
    correlationId: id,
    service: 'chats',
    durationMs: expect.any(Number),
  });
});

test.each([[{}], [{ chatId: 'c', userId: '' }], [{ chatId: 'c', userId: 'u', more: 1 }]])(
  'the payload %j is refused',
  async (payload) => {
    await expect(ask(payload)).rejects.toMatchObject({
      code: 'function-failed',
      errorType: 'InvalidPayload',
    });
  },
);
