import { parseStream, resumeAt, type StreamEvent } from '@moim/common/dynamodb';
import { logger } from '@moim/common/observability';
import type { Context, DynamoDBBatchResponse } from 'aws-lambda';
import { chats } from './models/chat.ts';
import { memberships } from './models/membership.ts';
import { deliveriesOf } from './services/deliveries.ts';
import { handOver } from './services/hand-over.ts';

const watched = { chats, memberships };

/** Whose changes call {@link push}. */
export const pusher = { entities: Object.values(watched).map(({ model }) => model.name) };

/**
 * Tells the members of chats at once what has changed, from the stream of the table: each change at least once, those of
 * one chat in order. Needs the environment variable DELIVER_FUNCTION.
 */
export async function push(event: StreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  logger.resetKeys();
  logger.addContext(context);
  const failed = await handOver(await deliveriesOf(parseStream(event, watched)));
  return resumeAt(event, failed, 'cannot be pushed');
}
