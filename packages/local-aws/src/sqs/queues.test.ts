import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openQueues, type Queues } from './queues.ts';
import { settingsOf } from './settings.ts';

let directory: string;
let time: number;
let queues: Queues;

const open = (): Queues => openQueues(directory, () => time);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'queues-'));
  time = 1_000_000;
  queues = open();
  queues.create(
    'letters',
    settingsOf({ RedrivePolicy: '{"deadLetterTargetArn":"arn:x:dead","maxReceiveCount":2}' }),
  );
  queues.create('dead', settingsOf({}));
});
afterEach(() => {
  queues.close();
  rmSync(directory, { recursive: true });
});

const bodies = (name: string, most = 10): string[] => queues.receive(name, most).map(({ body }) => body);

test('a received message is invisible until its visibility timeout ends, then is received again', () => {
  queues.send('letters', 'a');
  const [first] = queues.receive('letters', 10);
  expect(first).toMatchObject({ body: 'a', receives: 1 });
  expect(bodies('letters')).toEqual([]);
  expect(queues.counts('letters')).toEqual({ visible: 0, invisible: 1, delayed: 0 });
  time += 30_000;
  const [second] = queues.receive('letters', 10);
  expect(second).toMatchObject({ id: first?.id, receives: 2, firstReceived: 1_000_000 });
});

test('only the last receipt handle deletes a message', () => {
  queues.send('letters', 'a');
  const [first] = queues.receive('letters', 1);
  time += 30_000;
  const [second] = queues.receive('letters', 1);
  queues.delete(first?.receipt ?? '');
  expect(queues.counts('letters').invisible).toBe(1);
  queues.delete(second?.receipt ?? '');
  expect(queues.counts('letters').invisible).toBe(0);
});

test('a message received too often moves to the dead-letter queue, and a redrive moves it back', () => {
  queues.send('letters', 'poison');
  queues.send('letters', 'good');
  for (let tries = 0; tries < 2; tries++) {
    for (const { body, receipt } of queues.receive('letters', 10))
      if (body === 'good') queues.delete(receipt);
    time += 30_000;
  }
  expect(bodies('letters')).toEqual([]);
  const [dead] = queues.receive('dead', 10, 0);
  expect(dead).toMatchObject({ body: 'poison', source: 'letters' });
  expect(queues.move('dead', undefined)).toBe(1);
  expect(queues.receive('letters', 10)).toMatchObject([{ body: 'poison', receives: 1 }]);
  expect(bodies('dead')).toEqual([]);
});

test('messages can be delayed, postponed, and returned without counting as received', () => {
  queues.send('letters', 'later', { delay: 5 });
  expect(bodies('letters')).toEqual([]);
  expect(queues.counts('letters').delayed).toBe(1);
  time += 5_000;
  const [message] = queues.receive('letters', 1);
  queues.postpone(message?.receipt ?? '', 2);
  expect(bodies('letters')).toEqual([]);
  time += 2_000;
  const [again] = queues.receive('letters', 1);
  queues.returnToQueue([again?.receipt ?? '']);
  expect(queues.receive('letters', 1)).toMatchObject([{ receives: 2 }]);
});

test('a received message can be made visible sooner, but never later', () => {
  queues.send('letters', 'a');
  queues.receive('letters', 1);
  queues.makeVisibleWithin('letters', 5);
  queues.makeVisibleWithin('letters', 20);
  time += 5_000;
  expect(bodies('letters')).toEqual(['a']);
});

test('a message older than the retention period is deleted', () => {
  queues.create('short', settingsOf({ MessageRetentionPeriod: 60 }));
  queues.send('short', 'old');
  time += 61_000;
  queues.send('short', 'new');
  expect(bodies('short')).toEqual(['new']);
});

test('queues, messages and receive counts survive a restart', () => {
  queues.send('letters', 'a');
  queues.receive('letters', 1);
  queues.close();
  queues = open();
  expect(queues.names()).toEqual(['dead', 'letters']);
  time += 30_000;
  expect(queues.receive('letters', 1)).toMatchObject([{ body: 'a', receives: 2 }]);
});

test('a waiting receiver gets messages as they arrive, in order', async () => {
  const waiting = queues.receiveSoon('letters', 10, 2_000);
  queues.send('letters', 'now');
  expect((await waiting).map(({ body }) => body)).toEqual(['now']);
  for (const body of ['1', '2', '3']) queues.send('letters', body);
  expect(bodies('letters', 2)).toEqual(['1', '2']);
});

test('sending to or receiving from an unknown queue does nothing', () => {
  expect(queues.send('nowhere', 'a')).toBeUndefined();
  expect(bodies('nowhere')).toEqual([]);
});

test('with LOCAL_AWS_AT_LEAST_ONCE=1 messages come one to five times, late and in no order', () => {
  process.env.LOCAL_AWS_AT_LEAST_ONCE = '1';
  try {
    for (let number = 0; number < 100; number += 1) queues.send('letters', `${number}`);
  } finally {
    delete process.env.LOCAL_AWS_AT_LEAST_ONCE;
  }
  time += 2_000;
  const received = queues.receive('letters', 1_000);
  const times = new Map<string, number>();
  for (const { id, body } of received) times.set(`${id} ${body}`, (times.get(`${id} ${body}`) ?? 0) + 1);
  expect(times.size).toBe(100);
  expect([...new Set(times.values())].sort()).toEqual([1, 2, 3, 4, 5]);
});
