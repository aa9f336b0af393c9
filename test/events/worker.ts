// A consumer of a queue in a process of its own, so that it can be killed: it does what Lambda does for a function.
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { consumer } from '@moim/common/events';
import { contextFor, messageOf } from '../../common/events/test/deliveries.ts';
import { handled, listeners } from './reactions.ts';

const QueueUrl = process.argv[2];
const client = new SQSClient({});
const consume = consumer({ records: handled, listeners });
/** Less than the queue's visibility, as a function's timeout is. */
const milliseconds = 1_000;

const recordOf = ({ MessageId = '', Body = '' }: Message) => ({
  ...messageOf(undefined),
  messageId: MessageId,
  body: Body,
});

for (;;) {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
  );
  if (Messages.length === 0) continue;
  const { batchItemFailures } = await consume({ Records: Messages.map(recordOf) }, contextFor(milliseconds));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const Entries = Messages.filter(({ MessageId = '' }) => !failed.has(MessageId)).map(
    ({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }),
  );
  if (Entries.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
}
