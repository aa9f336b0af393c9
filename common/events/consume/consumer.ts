import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { logger } from '../../observability/index.ts';
import { groupsOf, handleGroups, readBatch } from './batch.ts';
import type { HandledEvents } from './handled-events.ts';
import type { Listener } from './listener.ts';

interface Consuming {
  /** Keeps apart two consumers of one service that listen to the same events. */
  readonly name?: string;
  readonly records: HandledEvents;
  readonly listeners: readonly Listener[];
}

/** Added to the time that the function has left: no claim may end before its holder. */
const margin = 1_000;

/**
 * The function that handles what a service's queue of events brings. Each message succeeds or fails by itself; what
 * fails is delivered again, and after the queue's number of tries comes to its dead-letter queue.
 *
 * Throws an Error at once when two listeners want the same type.
 *
 * @example
 * export const handled = handledEvents('orders');
 * export const consume = consumer({ records: handled, listeners: [listen('users.user.deleted', { … })] });
 */
export function consumer({ name = 'consume', records, listeners }: Consuming) {
  const byType = new Map(listeners.map((listener) => [listener.type, listener]));
  if (byType.size < listeners.length)
    throw new Error('Two listeners of one consumer want the same type of event');
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    logger.addContext(context);
    const until = Date.now() + context.getRemainingTimeInMillis() + margin;
    const { tasks, unread } = readBatch(event.Records, byType);
    const failed = await handleGroups(groupsOf(tasks), { records, consumer: name, until });
    return { batchItemFailures: [...unread, ...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
