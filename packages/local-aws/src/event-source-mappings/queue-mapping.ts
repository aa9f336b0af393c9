import { setTimeout as sleep } from 'node:timers/promises';
import { type JsonObject, numberOf, stringOf } from '../core/json.ts';
import type { Message } from '../sqs/message.ts';
import { queueArn, systemAttributes } from '../sqs/operations.ts';
import { nameOf } from '../sqs/settings.ts';
import { batchOutcome } from './batch-outcome.ts';
import type { EventSourceMapping, MappingContext } from './mapping.ts';

/** Concurrent batches per function. AWS allows hundreds. */
const concurrency = 2;
const longestWait = 400;
/** Pause before a function that cannot be loaded is tried again. */
const loadRetryPause = 500;

/**
 * Delivers the messages of a queue to a function. Handled messages are deleted; failed ones return when their visibility
 * timeout ends. While the function cannot be loaded, messages wait and their receive count does not grow: the developer
 * is editing, nothing has failed.
 */
export function queueMapping(settings: JsonObject, context: MappingContext): EventSourceMapping {
  const { function: it, queues, region } = context;
  const name = nameOf(stringOf(settings.arn));
  const batchSize = numberOf(settings.batchSize, 10);
  let stopped = false;
  // Messages that a killed process was handling become visible as soon as its functions have surely ended.
  queues.makeVisibleWithin(name, it.configuration.timeout + 2);

  const deliver = async (messages: Message[]): Promise<void> => {
    const outcome = await it.invoke({ Records: messages.map((message) => recordOf(message, name, region)) });
    if ('failure' in outcome && outcome.failure.kind === 'load') {
      queues.returnToQueue(messages.map(({ receipt }) => receipt));
      await sleep(loadRetryPause);
      return;
    }
    if ('failure' in outcome)
      context.terminal.complain(`${it.configuration.name}: ${outcome.failure.message}`);
    const { failed } = batchOutcome(
      outcome,
      messages.map(({ id }) => id),
    );
    for (const { id, receipt } of messages) if (!failed.has(id)) queues.delete(receipt);
  };

  const lane = async (): Promise<void> => {
    while (!stopped) {
      const messages = await queues.receiveSoon(name, batchSize, longestWait);
      if (messages.length > 0) await deliver(messages);
    }
  };

  const lanes = Array.from({ length: concurrency }, lane);
  return {
    stop: async () => {
      stopped = true;
      await Promise.allSettled(lanes);
    },
  };
}

/** A message as Lambda passes it to functions. */
function recordOf(message: Message, queue: string, region: string): object {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: systemAttributes(message, region),
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(queue, region),
    awsRegion: region,
  };
}
