import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { publisher } from '@moim/common/events';
import { reasonOf } from '@moim/local-aws/core';
import { parseDiscardedBatch, recordsOf } from './discarded-batch.ts';

/** The function that publishes a service's changes. */
export type Publish = ReturnType<typeof publisher>;

/** The outcome for one discarded batch. */
export interface Republished {
  /** How many changes the batch has. */
  readonly changes: number;
  /** Why the batch is still in the queue; undefined if it was published. */
  readonly failure?: string;
}

/** Hides a message long enough to publish its batch. */
const seconds = 60;

/** Returns a service's publisher from this working copy; undefined if it has none. */
export async function publishOf(service: string): Promise<Publish | undefined> {
  const file = resolve(import.meta.dirname, `../../../../services/${service}/src/publish.ts`);
  return existsSync(file) ? (await import(file)).publish : undefined;
}

/**
 * Publishes a service's discarded batches again, from the records that the table's stream still has. The events keep
 * their ids, so consumers skip those that they have already handled. Batches that fail again stay in the queue.
 */
export async function republish(
  client: SQSClient,
  QueueUrl: string,
  publish: Publish,
): Promise<Republished[]> {
  const streams = new DynamoDBStreamsClient({});
  const results: Republished[] = [];
  const failed = new Map<string, string>();
  for (;;) {
    const receive = { QueueUrl, MaxNumberOfMessages: 1, VisibilityTimeout: seconds, WaitTimeSeconds: 1 };
    const { Messages: [message] = [] } = await client.send(new ReceiveMessageCommand(receive));
    const { MessageId = '', ReceiptHandle = '', Body = '' } = message ?? {};
    if (!message || failed.has(MessageId)) break;
    const result = await publishAgain(streams, Body, publish);
    results.push(result);
    if (result.failure !== undefined) failed.set(MessageId, ReceiptHandle);
    else await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
  for (const ReceiptHandle of failed.values()) {
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  }
  return results;
}

async function publishAgain(
  streams: DynamoDBStreamsClient,
  body: string,
  publish: Publish,
): Promise<Republished> {
  const batch = parseDiscardedBatch(body);
  if (!batch) return { changes: 0, failure: 'the message does not describe a discarded batch' };
  const changes = batch.DDBStreamBatchInfo.batchSize;
  try {
    const { Records } = await recordsOf(streams, batch);
    if (Records.length === 0) return { changes, failure: 'the stream no longer has its records' };
    // One record at a time, so that a record that fails does not hold up the others.
    const failures: string[] = [];
    for (const record of Records) {
      const { batchItemFailures } = await publish({ Records: [record] });
      failures.push(...batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    }
    if (failures.length === 0) return { changes };
    return { changes, failure: `could not publish ${failures.join(', ')}; the log above says why` };
  } catch (error) {
    const trimmed = error instanceof Error && error.name === 'TrimmedDataAccessException';
    const why = trimmed
      ? 'the stream no longer has its records: a stream keeps them for a day'
      : reasonOf(error);
    return { changes, failure: why };
  }
}
