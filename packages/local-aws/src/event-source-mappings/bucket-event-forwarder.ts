import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../core/failure.ts';
import type { Terminal } from '../core/terminal.ts';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import { eventBridgeQueue } from '../s3/notifications/event-bridge-queue.ts';
import type { Queues } from '../sqs/queues.ts';
import type { EventSourceMapping } from './mapping.ts';

const longestWait = 400;
const troublePause = 1_000;

/** Forwards bucket events to EventBridge's default bus, once the rules exist. */
export function forwardBucketEvents(
  queues: Queues,
  endpoint: string,
  terminal: Terminal,
): EventSourceMapping {
  let stopped = false;

  const forward = async (): Promise<void> => {
    while (!stopped) {
      const messages = await queues.receiveSoon(eventBridgeQueue, 10, longestWait);
      if (messages.length === 0) continue;
      try {
        const Entries = messages.map(({ body }) => JSON.parse(body));
        await awsJsonRequest(endpoint, 'AWSEvents.PutEvents', { Entries });
        for (const { receipt } of messages) queues.delete(receipt);
      } catch (error) {
        queues.returnToQueue(messages.map(({ receipt }) => receipt));
        if (!stopped) terminal.complain(`Bucket events cannot be sent to EventBridge: ${reasonOf(error)}`);
        await sleep(troublePause);
      }
    }
  };
  const forwarding = forward();
  return {
    stop: async () => {
      stopped = true;
      await forwarding;
    },
  };
}
