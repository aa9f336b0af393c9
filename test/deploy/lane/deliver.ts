import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';
import { credentials, region } from './isolation.ts';

/** Sends messages to a deployed queue in one request and waits until its consumer has taken them. */
export async function deliver(queue: string, ...messages: object[]): Promise<void> {
  const endpoint = requiredSetting('DEPLOY_ENDPOINT');
  const sqs = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
  const Entries = messages.map((message, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(message),
  }));
  const waiting = new GetQueueAttributesCommand({
    QueueUrl,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  });
  const countMessages = async (): Promise<number> => {
    const { Attributes = {} } = await sqs.send(waiting);
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  };
  // A message that has failed once before waits for minutes.
  const before = await countMessages();
  await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  await waitUntil(`${queue} has ${before} messages again`, async () => (await countMessages()) <= before);
}
