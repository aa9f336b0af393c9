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
  await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const waiting = new GetQueueAttributesCommand({
    QueueUrl,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  });
  await waitUntil(`all messages of ${queue} are taken`, async () => {
    const { Attributes = {} } = await sqs.send(waiting);
    return Object.values(Attributes).every((count) => count === '0');
  });
}
