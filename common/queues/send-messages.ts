import * as z from 'zod/mini';
import { callAwsJson } from '../aws-json/index.ts';

const operation = {
  service: 'sqs',
  endpoint: 'SQS',
  target: 'AmazonSQS.SendMessageBatch',
  signed: true,
  version: '1.0' as const,
};

/** SQS's limit of a request. */
const mostInARequest = 10;

const answer = z.object({
  Failed: z._default(z.array(z.object({ Id: z.string(), Code: z.string() })), []),
});

/**
 * Sends messages to a queue as JSON, ten in a request, all requests at the same time. The caller needs `sqs:SendMessage`
 * on the queue.
 *
 * @returns the messages that were not sent, each with the reason
 * @example const unsent = await sendMessages(requiredSetting('ORDERS_QUEUE'), [{ orderId }]);
 */
export async function sendMessages<Message>(
  queueUrl: string,
  messages: readonly Message[],
): Promise<{ message: Message; reason: string }[]> {
  const requests: Promise<{ message: Message; reason: string }[]>[] = [];
  for (let start = 0; start < messages.length; start += mostInARequest) {
    requests.push(sendRequest(queueUrl, messages.slice(start, start + mostInARequest)));
  }
  return (await Promise.all(requests)).flat();
}

async function sendRequest<Message>(QueueUrl: string, messages: readonly Message[]) {
  const Entries = messages.map((message, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(message),
  }));
  try {
    const { Failed } = answer.parse(await callAwsJson(operation, { QueueUrl, Entries }));
    const reasons = new Map(Failed.map(({ Id, Code }) => [Id, Code]));
    return messages.flatMap((message, index) => {
      const reason = reasons.get(String(index));
      return reason === undefined ? [] : [{ message, reason }];
    });
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return messages.map((message) => ({ message, reason }));
  }
}
