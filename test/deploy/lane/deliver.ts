import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { requiredSetting } from '@moim/common/settings';
import { region } from './isolation.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Puts messages into a deployed queue in one request, and waits until the function behind it has taken them. */
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
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    const { Attributes = {} } = await sqs.send(waiting);
    if (Object.values(Attributes).every((count) => count === '0')) return;
  }
  throw new Error(`Nobody took all messages of ${queue} within a minute.`);
}
