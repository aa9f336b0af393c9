import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../core/failure.ts';
import { type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';
import { openPositions } from '../messages/positions.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import { nameOf } from '../sqs/settings.ts';
import type { EventSourceMapping, MappingContext } from './mapping.ts';
import { alarmClock } from './stream/alarm-clock.ts';
import { type DeliverySettings, deliver, type Receiver } from './stream/delivery.ts';
import { discardedBatchMessage } from './stream/discarded-batch.ts';
import { type StreamRecord, shardsOf, streamOf } from './stream/requests.ts';
import { readShard } from './stream/shard-reader.ts';

/** Interval at which new shards are looked for: DynamoDB Local starts one every few hours. */
const shardInterval = 2_000;

const settingsOf = (given: JsonObject): DeliverySettings => ({
  retries: numberOf(given.maximumRetryAttempts, -1),
  maximumAgeInSeconds: numberOf(given.maximumRecordAgeInSeconds, -1),
  bisect: given.bisectBatchOnFunctionError === true,
});

/** Delivers a table's stream records to a function: each shard in order, a child shard after its parent. */
export function streamMapping(given: JsonObject, table: string, context: MappingContext): EventSourceMapping {
  const { function: it, dynamodb: endpoint, terminal } = context;
  const settings = settingsOf(given);
  const batchSize = numberOf(given.batchSize, 10);
  const onFailure = nameOf(stringOf(objectOf(objectOf(given.destinations).onFailure).arn));
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const reading = new Map<string, Promise<void>>();
  const ended = new Set<string>();

  const start = (streamArn: string, shard: string): void => {
    const positions = openPositions(context.directory, `${it.configuration.name} ${streamArn}`);
    const receiver: Receiver = {
      isStopped,
      passed: ({ sequence }) => positions.set(shard, sequence),
      invoke: (records) => invoke(it, streamArn, records, context.region),
      discarded: (records, condition, tries) => {
        const functionArn = `arn:aws:lambda:${context.region}:${accountId}:function:${it.configuration.name}`;
        const batch = { functionArn, streamArn, shardId: shard, condition, tries, records };
        context.queues.send(onFailure, JSON.stringify(discardedBatchMessage(batch)));
        terminal.complain(
          `${it.configuration.name}: discarded a batch of ${records.length} records (${condition})`,
        );
      },
    };
    const deliverAll = (records: readonly StreamRecord[]) => deliver(records, settings, receiver);
    const clock = alarmClock();
    const ignore = context.activity.listen(it.service.name, clock.ring);
    const whole = { endpoint, streamArn, shard, batchSize, positions, clock, deliver: deliverAll, isStopped };
    const done = readShard(whole).finally(() => {
      ignore();
      positions.close();
      if (!stopped) ended.add(shard);
    });
    reading.set(shard, done);
  };

  const follow = async (): Promise<void> => {
    while (!stopped) {
      try {
        const streamArn = await streamOf(endpoint, table);
        const shards = streamArn === undefined ? [] : await shardsOf(endpoint, streamArn);
        const listed = new Set(shards.map(({ id }) => id));
        for (const { id, parent } of shards) {
          const isNext = !listed.has(parent) || ended.has(parent);
          if (streamArn !== undefined && isNext && !reading.has(id) && !stopped) start(streamArn, id);
        }
      } catch (error) {
        if (!stopped) terminal.complain(`The stream of ${table} cannot be read: ${reasonOf(error)}`);
      }
      for (let waited = 0; waited < shardInterval && !stopped; waited += 100) await sleep(100);
    }
  };

  const following = follow();
  return {
    stop: async () => {
      stopped = true;
      await Promise.allSettled([following, ...reading.values()]);
    },
  };
}

function invoke(
  it: MappingContext['function'],
  eventSourceARN: string,
  records: readonly StreamRecord[],
  awsRegion: string,
) {
  return it.invoke({ Records: records.map(({ whole }) => ({ ...whole, awsRegion, eventSourceARN })) });
}
