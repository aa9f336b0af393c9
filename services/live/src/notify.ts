import { logger } from '@moim/common/observability';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { notificationJob } from './models/notification.ts';
import { notify as notifyPerson } from './services/notify.ts';

/** Added to the function's remaining time: no lease may expire before its holder. */
const margin = 1_000;

/** Sends the notifications in a queue. A failed one is delivered again, then moved to the dead-letter queue. */
export async function notify(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.resetKeys();
  logger.addContext(context);
  const until = Date.now() + context.getRemainingTimeInMillis() + margin;
  const outcomes = await Promise.all(
    event.Records.map(async ({ body, messageId }) => {
      try {
        await notifyPerson(notificationJob.parse(JSON.parse(body)), until);
        return [];
      } catch (error) {
        logger.error('A notification could not be sent', { messageId, error });
        return [{ itemIdentifier: messageId }];
      }
    }),
  );
  return { batchItemFailures: outcomes.flat() };
}
