import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  ListMessageMoveTasksCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { Refusal } from '../terminal/refusal.ts';
import type { DeadLetterQueue } from './queue.ts';

/**
 * Moves everything in a dead-letter queue to the queue that it stands behind, with all its tries before it again. Waits
 * for the end. That queue is named, because SQS knows it only of what it moved itself: a task without it fails at the
 * first event that EventBridge put aside.
 *
 * @returns how many messages were moved
 * @throws {Refusal} when a task is under way already, or is cancelled or fails before the end
 */
export async function redrive(client: SQSClient, { url, arn }: DeadLetterQueue): Promise<number> {
  const DestinationArn = await sourceOf(client, url);
  await start(client, { SourceArn: arn, ...(DestinationArn !== undefined && { DestinationArn }) });
  for (;;) {
    const { Results: [task] = [] } = await client.send(
      new ListMessageMoveTasksCommand({ SourceArn: arn, MaxResults: 1 }),
    );
    const {
      Status,
      FailureReason = 'no reason given',
      ApproximateNumberOfMessagesMoved: moved = 0,
    } = task ?? {};
    if (Status === 'COMPLETED') return moved;
    if (Status === 'FAILED' || Status === 'CANCELLED') {
      const why = Status === 'FAILED' ? `failed (${FailureReason})` : 'was cancelled';
      throw new Refusal('failed', `Moving ${why} after ${moved} messages; the others are where they were.`);
    }
    await sleep(500);
  }
}

/** The ARN of the one queue that puts aside into a dead-letter queue; of several, SQS knows which it was. */
async function sourceOf(client: SQSClient, QueueUrl: string): Promise<string | undefined> {
  const { queueUrls = [] } = await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl }));
  if (queueUrls.length !== 1) return undefined;
  const command = new GetQueueAttributesCommand({ QueueUrl: queueUrls[0], AttributeNames: ['QueueArn'] });
  return (await client.send(command)).Attributes?.QueueArn;
}

async function start(
  client: SQSClient,
  queues: { SourceArn: string; DestinationArn?: string },
): Promise<void> {
  try {
    await client.send(new StartMessageMoveTaskCommand(queues));
  } catch (error) {
    if (!(error instanceof Error && /already a task running/.test(error.message))) throw error;
    throw new Refusal(
      'notReady',
      'They are being moved right now. Wait until that is done, then repeat.',
      error,
    );
  }
}
