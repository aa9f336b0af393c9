import { setTimeout as sleep } from 'node:timers/promises';
import type { Positions } from '../../messages/positions.ts';
import { AwsRefusal } from '../../protocols/aws-json-request.ts';
import type { AlarmClock } from './alarm-clock.ts';
import { iteratorAt, recordsAt, type StreamRecord } from './requests.ts';

interface ShardReading {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly shard: string;
  readonly batchSize: number;
  readonly positions: Positions;
  /** Rings when there may be new records. */
  readonly clock: AlarmClock;
  deliver(records: readonly StreamRecord[]): Promise<void>;
  isStopped(): boolean;
}

/**
 * Pauses after a read without records: soon after some arrived, and otherwise. The clock ends them when a function may have
 * changed the table; waiting it out finds the changes of other processes, and of functions that still run.
 */
const shortPause = 60;
const longPause = 200;
/** Many functions may answer at once: what they changed is read together. */
const leastPause = 5;
const busyMilliseconds = 3_000;
const troublePause = 300;

/** Reads a shard from the saved position until it ends or the reader is stopped. */
export async function readShard(reading: ShardReading): Promise<void> {
  const { endpoint, batchSize, clock, deliver, isStopped } = reading;
  let iterator: string | undefined;
  let lastRecords = 0;
  while (!isStopped()) {
    try {
      iterator ??= await resume(reading);
      clock.reset();
      const { records, next } = await recordsAt(endpoint, iterator, batchSize);
      iterator = next;
      if (records.length > 0) {
        lastRecords = performance.now();
        await deliver(records);
      } else if (next !== undefined) {
        await sleep(leastPause);
        await clock.pause(performance.now() - lastRecords < busyMilliseconds ? shortPause : longPause);
      }
      if (next === undefined) return;
    } catch {
      // The iterator has expired, or DynamoDB Local is unavailable: resume at the saved position.
      iterator = undefined;
      if (!isStopped()) await sleep(troublePause);
    }
  }
}

async function resume({ endpoint, streamArn, shard, positions }: ShardReading): Promise<string> {
  const position = positions.get(shard);
  try {
    return await iteratorAt(endpoint, streamArn, shard, position);
  } catch (error) {
    if (!(error instanceof AwsRefusal && error.code === 'TrimmedDataAccessException')) throw error;
    // Records older than a day are gone; resume at the oldest one left.
    return iteratorAt(endpoint, streamArn, shard, undefined);
  }
}
