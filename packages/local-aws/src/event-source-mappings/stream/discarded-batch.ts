import { randomUUID } from 'node:crypto';
import type { StreamRecord } from './requests.ts';

interface DiscardedBatch {
  readonly functionArn: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly condition: string;
  readonly tries: number;
  readonly records: readonly StreamRecord[];
}

const isoOf = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();

/** The message that Lambda sends to a stream's on-failure destination: it locates the records without containing them. */
export function discardedBatchMessage({
  functionArn,
  streamArn,
  shardId,
  condition,
  tries,
  records,
}: DiscardedBatch): object {
  const [first, last] = [records[0], records.at(-1)];
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: tries },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.sequence,
      endSequenceNumber: last?.sequence,
      approximateArrivalOfFirstRecord: isoOf(first?.at),
      approximateArrivalOfLastRecord: isoOf(last?.at),
      batchSize: records.length,
      streamArn,
    },
  };
}
