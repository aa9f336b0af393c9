import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lambdaContext, useTestTable, waitUntil } from '@moim/testing';
import { deliver as handler } from '../src/deliver.ts';
import { entities } from '../src/models/index.ts';
import type { Push } from '../src/pushes.ts';
import { deliver } from '../src/services/deliver.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { isStored, openConnection, storedConnections } from './table.ts';

let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await startFakeGateway();
  await useTestTable(...entities);
});
afterAll(() => gateway.stop());

let [mina, joon] = ['', ''];
beforeEach(() => {
  [mina, joon] = [randomUUID(), randomUUID()];
});

const opened = (chatId: string): Push => ({ type: 'chat.created', chatId });

describe('a delivery', () => {
  test('reaches every connection of the people, and says who has none', async () => {
    const ids = [await openConnection(mina), await openConnection(mina), await openConnection(joon)];
    const other = await openConnection(randomUUID());
    const [nobody, push] = [randomUUID(), opened('a')];
    expect(await deliver([{ to: [mina, nobody, joon], push }])).toEqual([{ unreached: [nobody] }]);
    for (const id of ids) expect(gateway.posted.get(id)).toEqual([push]);
    expect(gateway.posted.has(other)).toBe(false);
  });

  test('forgets connections that are gone, and keeps the others', async () => {
    const [gone, open] = [await openConnection(mina), await openConnection(mina)];
    const alsoGone = await openConnection(joon);
    for (const id of [gone, alsoGone]) gateway.statuses.set(id, 410);
    expect(await deliver([{ to: [mina, joon], push: opened('a') }])).toEqual([{ unreached: [joon] }]);
    expect(await storedConnections(mina)).toEqual([open]);
    expect(await storedConnections(joon)).toEqual([]);
    expect([await isStored(gone), await isStored(alsoGone)]).toEqual([false, false]);
  });

  test('keeps a connection whose handshake has not been answered yet', async () => {
    const connecting = await openConnection(mina, { openedAt: Date.now() - 1_000 });
    gateway.statuses.set(connecting, 410);
    expect(await deliver([{ to: [mina], push: opened('a') }])).toEqual([{ unreached: [mina] }]);
    expect(await storedConnections(mina)).toEqual([connecting]);
  });

  test('sends nothing to a connection whose token has ended, and closes it', async () => {
    const now = Date.now();
    const [open, ended] = [await openConnection(mina), await openConnection(mina, { endsAt: now + 1_000 })];
    await deliver([{ to: [mina], push: opened('before') }], now);
    await deliver([{ to: [mina], push: opened('after') }], now + 1_000);
    expect(gateway.posted.get(ended)).toEqual([opened('before')]);
    expect(gateway.posted.get(open)).toHaveLength(2);
    expect(gateway.closed).toContain(ended);
    expect(await storedConnections(mina)).toEqual([open]);
    expect(await isStored(ended)).toBe(false);
  });

  test('closes the only connection of a person some minutes after its token has ended', async () => {
    const ended = await openConnection(mina, { endsAt: Date.now() - 5 * 60_000 });
    expect(await deliver([{ to: [mina], push: opened('late') }])).toEqual([{ unreached: [mina] }]);
    expect(gateway.posted.has(ended)).toBe(false);
    expect(gateway.closed).toContain(ended);
    expect([await storedConnections(mina), await isStored(ended)]).toEqual([[], false]);
  });

  test.each([[403], [413]])('goes on with the others when a connection answers %d', async (status) => {
    const [refused, open] = [await openConnection(mina), await openConnection(joon)];
    gateway.statuses.set(refused, status);
    const deliveries = ['a', 'b'].map((chatId) => ({ to: [mina, joon], push: opened(chatId) }));
    expect(await deliver(deliveries)).toEqual([{ unreached: [mina] }, { unreached: [mina] }]);
    expect(gateway.posted.get(open)).toHaveLength(2);
    expect(await storedConnections(mina)).toEqual([refused]);
  });

  test('is answered after three seconds when a connection is slow, and posts nothing to it later', async () => {
    const [slow, open] = [await openConnection(mina), await openConnection(joon)];
    gateway.delays.set(slow, 3_500);
    const start = performance.now();
    const deliveries = ['a', 'b'].map((chatId) => ({ to: [mina, joon], push: opened(chatId) }));
    expect(await deliver(deliveries)).toEqual([{ unreached: [mina] }, { unreached: [mina] }]);
    expect(performance.now() - start).toBeLessThan(3_450);
    expect(gateway.posted.get(open)).toHaveLength(2);
    gateway.delays.delete(slow);
    await waitUntil('the first push has arrived', async () => gateway.posted.has(slow));
    await setTimeout(200);
    expect(gateway.posted.get(slow)).toEqual([opened('a')]);
    expect(await storedConnections(mina)).toEqual([slow]);
  });

  test('to 50 people with 10 connections each is posted side by side', async () => {
    const people = Array.from({ length: 50 }, () => randomUUID());
    const opening = people.map(async (userId) => {
      const ids: string[] = [];
      while (ids.length < 10) ids.push(await openConnection(userId));
      return ids;
    });
    const ids = (await Promise.all(opening)).flat();
    expect(await deliver([{ to: people, push: opened('many') }])).toEqual([{ unreached: [] }]);
    for (const id of ids) expect(gateway.posted.get(id)).toEqual([opened('many')]);
    expect(gateway.busiest()).toBeGreaterThan(20);
    expect(gateway.busiest()).toBeLessThanOrEqual(50);
  });
});

describe('deliveries of one call', () => {
  test('arrive in their order, each only at the people whom it concerns', async () => {
    const [ofMina, ofJoon] = [await openConnection(mina), await openConnection(joon)];
    const deliveries = Array.from({ length: 30 }, (_, index) => ({
      to: index % 3 === 0 ? [mina] : [mina, joon],
      push: opened(String(index)),
    }));
    await deliver(deliveries);
    expect(gateway.posted.get(ofMina)).toEqual(deliveries.map(({ push }) => push));
    const both = deliveries.filter(({ to }) => to.includes(joon));
    expect(gateway.posted.get(ofJoon)).toEqual(both.map(({ push }) => push));
  });

  test('are not posted to a connection that refused an earlier one', async () => {
    const id = await openConnection(mina);
    const large: Push = { type: 'chat.created', chatId: 'x'.repeat(129 * 1024) };
    const deliveries = [opened('a'), large, opened('b')].map((push) => ({ to: [mina], push }));
    const [first, second, third] = await deliver(deliveries);
    expect([first, second, third]).toEqual([{ unreached: [] }, { unreached: [mina] }, { unreached: [mina] }]);
    expect(gateway.posted.get(id)).toEqual([opened('a')]);
  });
});

describe('the function deliver', () => {
  const invoke = (payload: unknown) => handler(payload, lambdaContext(5_000));

  test('answers each delivery', async () => {
    const id = await openConnection(mina);
    const push = { type: 'typing', chatId: 'c', userId: joon };
    expect(await invoke({ deliveries: [{ to: [mina, joon], push }] })).toEqual({
      deliveries: [{ unreached: [joon] }],
    });
    expect(gateway.posted.get(id)).toEqual([push]);
  });

  const push = opened('a');
  const to = ['u'];
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no delivery', { deliveries: [] }],
    ['another form', { to, push }],
    ['an unknown field', { deliveries: [{ to, push, more: 1 }] }],
    ['nobody', { deliveries: [{ to: [], push }] }],
    ['51 people', { deliveries: [{ to: Array(51).fill('u'), push }] }],
    ['101 deliveries', { deliveries: Array(101).fill({ to, push }) }],
    ['an unknown push', { deliveries: [{ to, push: { type: 'toString' } }] }],
    ['no push', { deliveries: [{ to, push: null }] }],
    ['a push without its fields', { deliveries: [{ to, push: { type: 'chat.created' } }] }],
  ])('refuses %s by name', async (_, payload) => {
    await expect(invoke(payload)).rejects.toMatchObject({ name: 'InvalidPayload' });
  });
});
