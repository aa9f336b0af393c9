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
 * Moves all messages of a dead-letter queue back to its source queue and waits for the move to end. It names the
 * destination, because SQS knows the source only of messages that it moved itself; without a destination the move stops
 * at the first event that EventBridge sent to the dead-letter queue.
 *
 * @returns how many messages were moved
 * @throws {Refusal} if a move is already running, is cancelled or fails
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
      throw new Refusal(
        'failed',
        `The redrive ${why} after ${moved} messages. The others are still in the dead-letter queue.`,
      );
    }
    await sleep(500);
  }
}

/** Returns the ARN of a dead-letter queue's only source queue; undefined if it has several, as SQS then knows each message's source. */
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
      'not-ready',
      'Another redrive of this queue is running. Wait until it ends, then retry.',
      error,
    );
  }
}
