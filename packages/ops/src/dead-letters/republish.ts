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
import { givenUpIn, recordsOf } from './stream-records.ts';

/** The function that publishes a service's changes. */
export type Publish = ReturnType<typeof publisher>;

/** What became of one part of a stream. */
export interface Republished {
  /** How many changes it has. */
  readonly changes: number;
  /** Why it is still in the queue; undefined when it is published. */
  readonly failure?: string;
}

/** Long enough to publish a part of a stream. */
const seconds = 60;

/** A service's own publisher, as deployed from this working copy. */
export async function publishOf(service: string): Promise<Publish | undefined> {
  const file = resolve(import.meta.dirname, `../../../../services/${service}/src/events.ts`);
  return existsSync(file) ? (await import(file)).publish : undefined;
}

/**
 * Publishes again what the publisher of a service gave up, from what the table's stream still has, with the same ids as
 * ever: consumers that have handled some of it skip that. What fails stays in the queue.
 */
export async function republish(
  client: SQSClient,
  QueueUrl: string,
  publish: Publish,
): Promise<Republished[]> {
  const streams = new DynamoDBStreamsClient({});
  const results: Republished[] = [];
  const left = new Map<string, string>();
  for (;;) {
    const receive = { QueueUrl, MaxNumberOfMessages: 1, VisibilityTimeout: seconds, WaitTimeSeconds: 1 };
    const { Messages: [message] = [] } = await client.send(new ReceiveMessageCommand(receive));
    const { MessageId = '', ReceiptHandle = '', Body = '' } = message ?? {};
    if (!message || left.has(MessageId)) break;
    const result = await publishAgain(streams, Body, publish);
    results.push(result);
    if (result.failure !== undefined) left.set(MessageId, ReceiptHandle);
    else await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
  for (const ReceiptHandle of left.values()) {
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  }
  return results;
}

async function publishAgain(
  streams: DynamoDBStreamsClient,
  body: string,
  publish: Publish,
): Promise<Republished> {
  const part = givenUpIn(body);
  if (!part) return { changes: 0, failure: 'the message names no part of a stream' };
  const changes = part.DDBStreamBatchInfo.batchSize;
  try {
    const { Records } = await recordsOf(streams, part);
    if (Records.length === 0) return { changes, failure: 'the stream no longer has it' };
    // One by one: then none that can be published waits for one that cannot.
    const failures: string[] = [];
    for (const record of Records) {
      const { batchItemFailures } = await publish({ Records: [record] });
      failures.push(...batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    }
    if (failures.length === 0) return { changes };
    return { changes, failure: `not taken: ${failures.join(', ')}; the log above says why` };
  } catch (error) {
    const trimmed = error instanceof Error && error.name === 'TrimmedDataAccessException';
    const why = trimmed ? 'the stream no longer has it: it keeps changes for a day' : reasonOf(error);
    return { changes, failure: why };
  }
}
