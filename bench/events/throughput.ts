import { randomUUID } from 'node:crypto';
import { CreateQueueCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { add, ensureTable, entity, tableDefinition } from '@moim/common/dynamodb';
import { consumer, handledEvents, listen } from '@moim/common/events';
import { buildEvent, buildSqsRecord } from '@moim/testing';
import * as z from 'zod';
import { pollOnce } from '../../test/events/poll.ts';

interface Tally {
  name: string;
  count: number;
}

const tallies = entity<Tally>()('tally', { table: 'bench', key: { pk: ['name'] } });
const records = handledEvents('bench');
const named = z.object({ name: z.string() });
const client = new SQSClient({});

type Consume = ReturnType<typeof consumer>;

/** A consumer without protection against repetitions and crashes: one write per event, a batch concurrently. */
const bare: Consume = async ({ Records }) => {
  await Promise.all(
    Records.map(({ body }) => {
      const { name } = named.parse(JSON.parse(body).detail.data);
      return tallies.upsert({ name }, { count: add(1) });
    }),
  );
  return { batchItemFailures: [] };
};

/** The same effect with each kind of listener. */
const ours = {
  write: consumer({
    records,
    listeners: [
      listen('bench.thing.done', {
        versions: { 1: named },
        write: ({ data }) => [tallies.upsert.tx({ name: data.name }, { count: add(1) })],
      }),
    ],
  }),
  act: consumer({
    records,
    listeners: [
      listen('bench.thing.done', {
        versions: { 1: named },
        act: async ({ data }) => {
          await tallies.upsert({ name: data.name }, { count: add(1) });
        },
      }),
    ],
  }),
};

const consumers: Record<string, Consume> = { bare, ...ours };

/** Fills a new queue. @returns the events per second that `consume` handles, in batches of 10 */
async function eventsPerSecond(consume: Consume, count: number): Promise<number> {
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: `bench-${randomUUID()}` }));
  for (let sent = 0; sent < count; sent += 10) {
    const Entries = Array.from({ length: 10 }, (_, index) => {
      const event = buildEvent('bench.thing.done', { name: randomUUID() });
      return { Id: String(index), MessageBody: buildSqsRecord(event).body };
    });
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  }
  const start = performance.now();
  for (let taken = 0; taken < count; ) taken += await pollOnce(client, QueueUrl, consume, 10_000);
  return count / ((performance.now() - start) / 1000);
}

/** Runs all consumers in turn for several rounds. @returns the figures by consumer */
export async function throughputs(rounds: number, count: number): Promise<Record<string, number[]>> {
  process.env.TABLE_PREFIX = 'bench-';
  await ensureTable(tableDefinition([tallies, records]));
  const figures: Record<string, number[]> = Object.fromEntries(
    Object.keys(consumers).map((name) => [name, []]),
  );
  for (let round = 0; round <= rounds; round++) {
    for (const [name, consume] of Object.entries(consumers)) {
      const figure = await eventsPerSecond(consume, count);
      // The first round warms up.
      if (round > 0) figures[name]?.push(figure);
    }
  }
  return figures;
}
