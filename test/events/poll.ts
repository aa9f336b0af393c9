import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { consumer } from '@moim/common/events';
import { buildSqsRecord, lambdaContext } from '@moim/testing';

const recordOf = ({ MessageId = '', Body = '' }: Message) => ({
  ...buildSqsRecord(undefined),
  messageId: MessageId,
  body: Body,
});

/**
 * Polls a queue once, as Lambda does: receives a batch, passes it to a consumer, and deletes the messages that succeeded.
 *
 * @returns the number of messages received
 */
export async function pollOnce(
  client: SQSClient,
  QueueUrl: string,
  consume: ReturnType<typeof consumer>,
  milliseconds: number,
): Promise<number> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
  );
  if (Messages.length === 0) return 0;
  const { batchItemFailures } = await consume(
    { Records: Messages.map(recordOf) },
    lambdaContext(milliseconds),
  );
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const Entries = Messages.filter(({ MessageId = '' }) => !failed.has(MessageId)).map(
    ({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }),
  );
  if (Entries.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  return Messages.length;
}
