import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { logger } from '../../observability/index.ts';
import { groupsOf, handleGroups, readBatch } from './batch.ts';
import type { HandledEvents } from './handled-events.ts';
import type { Listener } from './listener.ts';

interface Consuming {
  /** Distinguishes two consumers of one service that listen to the same events. */
  readonly name?: string;
  readonly records: HandledEvents;
  readonly listeners: readonly Listener[];
}

/** Added to the function's remaining time: no lease may expire before its holder. */
const margin = 1_000;

/**
 * The function that handles the events in a service's queue. Each message succeeds or fails alone; a failed one is
 * delivered again, and goes to the dead-letter queue after the queue's `maxReceiveCount`.
 *
 * Throws an Error when it is defined with two listeners for the same type.
 *
 * @example
 * export const handled = handledEvents('orders');
 * export const consume = consumer({ records: handled, listeners: [listen('users.user.deleted', { … })] });
 */
export function consumer({ name = 'consume', records, listeners }: Consuming) {
  const byType = new Map(listeners.map((listener) => [listener.type, listener]));
  if (byType.size < listeners.length)
    throw new Error(
      'two listeners of this consumer have the same type; merge them or give one of them a consumer of its own',
    );
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    logger.addContext(context);
    const until = Date.now() + context.getRemainingTimeInMillis() + margin;
    const { tasks, unread } = readBatch(event.Records, byType);
    const failed = await handleGroups(groupsOf(tasks), { records, consumer: name, until });
    return { batchItemFailures: [...unread, ...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
