import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeServer, listen } from '../../core/ports.ts';
import { alarmClock } from './alarm-clock.ts';
import { readShard } from './shard-reader.ts';

/** A stream with one shard. */
let waiting: string[];
let reads: number;
const server = createServer((request, response) => {
  const isRead = String(request.headers['x-amz-target']).endsWith('.GetRecords');
  if (isRead) reads += 1;
  const records = isRead ? waiting.splice(0) : [];
  const Records = records.map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
  request.resume();
  response.end(JSON.stringify({ ShardIterator: 'first', NextShardIterator: 'next', Records }));
});
let endpoint: string;
let isStopped: boolean;

beforeEach(async () => {
  [waiting, reads, isStopped] = [[], 0, false];
  endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterEach(() => {
  isStopped = true;
  return closeServer(server);
});

function startReading(clock = alarmClock()) {
  const arrived = new Set<string>();
  void readShard({
    endpoint,
    streamArn: 'stream',
    shard: 'shard',
    batchSize: 10,
    clock,
    positions: { get: () => undefined, set: () => {}, close: () => {} },
    deliver: async (records) => {
      for (const { sequence } of records) arrived.add(sequence);
    },
    isStopped: () => isStopped,
  });
  return { clock, arrived };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(1);
};

test('when the clock rings, records are read at once', async () => {
  const clock = alarmClock();
  const { arrived } = startReading({ ...clock, pause: () => clock.pause(10_000) });
  await until(() => reads > 0);
  const start = performance.now();
  waiting = ['a'];
  clock.ring();
  await until(() => arrived.has('a'));
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('records are read soon although the clock does not ring', async () => {
  const { arrived } = startReading();
  await until(() => reads > 0);
  waiting = ['a'];
  await until(() => arrived.has('a'));
});

test('a clock that rings all the time does not make it read all the time', async () => {
  const { clock } = startReading();
  const start = performance.now();
  for (; reads < 20; await sleep(1)) clock.ring();
  // Five milliseconds lie between two reads, and timers are a little early.
  expect(performance.now() - start).toBeGreaterThan(19 * 4);
});
