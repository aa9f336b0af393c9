import {
  ChangeMessageVisibilityCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { isObject, type JsonObject, objectOf, stringOf } from '@moim/local-aws/core';

/** One message of a dead-letter queue. */
export interface DeadLetter {
  readonly messageId: string;
  /** When the message was first sent. */
  readonly sent: Date;
  /** The event in the message; undefined if the message is not an event. */
  readonly event: JsonObject | undefined;
  readonly body: string;
}

/** Hides each message long enough to see every other one. */
const seconds = 30;

/** Reads all messages of a dead-letter queue and makes them visible again before it returns. */
export async function peekMessages(client: SQSClient, QueueUrl: string): Promise<DeadLetter[]> {
  const seen = new Map<string, Message>();
  const receive = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: seconds,
    WaitTimeSeconds: 1,
    MessageSystemAttributeNames: ['SentTimestamp'],
  });
  for (;;) {
    const { Messages = [] } = await client.send(receive);
    if (Messages.every(({ MessageId = '' }) => seen.has(MessageId))) break;
    for (const message of Messages) seen.set(message.MessageId ?? '', message);
  }
  for (const { ReceiptHandle } of seen.values()) {
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  }
  return [...seen.values()].map(letterOf);
}

function letterOf({ MessageId = '', Body = '', Attributes = {} }: Message): DeadLetter {
  const sent = new Date(Number(Attributes.SentTimestamp ?? 0));
  return { messageId: MessageId, sent, event: eventIn(Body), body: Body };
}

function eventIn(body: string): JsonObject | undefined {
  try {
    const { detail } = objectOf(JSON.parse(body));
    return isObject(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}

/** Formats a dead letter as one line, optionally followed by its data. */
export function formatDeadLetter({ messageId, sent, event, body }: DeadLetter, withData: boolean): string {
  const at = sent.toISOString();
  if (!event) return `${at}  no event  message ${messageId}${withData ? `  ${body}` : ''}`;
  const text = (name: string): string => stringOf(event[name], '?');
  const line = `${at}  ${text('type')} v${event.version}  subject ${text('subject')}  event ${text('id')}  correlationId ${text('correlationId')}`;
  return withData ? `${line}\n    ${JSON.stringify(event.data)}` : line;
}
