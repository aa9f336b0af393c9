import { setTimeout as sleep } from 'node:timers/promises';
import {
  ListMessageMoveTasksCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/**
 * Moves everything in a dead-letter queue back to the queue it came from, with all its tries before it again. Waits for
 * the end.
 *
 * @returns how many messages were moved
 */
export async function redrive(client: SQSClient, arn: string): Promise<number> {
  await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  for (;;) {
    const { Results = [] } = await client.send(
      new ListMessageMoveTasksCommand({ SourceArn: arn, MaxResults: 1 }),
    );
    const [task] = Results;
    if (task?.Status === 'FAILED') throw new Error(`The messages could not be moved: ${task.FailureReason}`);
    if (task?.Status !== 'RUNNING') return task?.ApproximateNumberOfMessagesMoved ?? 0;
    await sleep(500);
  }
}
