import {
  ChangeMessageVisibilityCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { isObject, type JsonObject, objectOf, stringOf } from '@moim/local-aws/core';

/** One dead letter, as far as it can be read. */
export interface DeadLetter {
  readonly messageId: string;
  /** When it was first sent. */
  readonly sent: Date;
  /** The event; undefined when the message is none. */
  readonly event: JsonObject | undefined;
  readonly body: string;
}

/** Long enough to see every message once. */
const seconds = 30;

/** What is in a dead-letter queue. Nothing is taken out: everything is back when this returns. */
export async function lookInto(client: SQSClient, QueueUrl: string): Promise<DeadLetter[]> {
  const seen = new Map<string, Message>();
  const receive = new ReceiveMessageCommand({
    ...{ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: seconds, WaitTimeSeconds: 1 },
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

/** A dead letter on one line; its data only if asked for. */
export function show({ messageId, sent, event, body }: DeadLetter, withData: boolean): string {
  const at = sent.toISOString();
  if (!event) return `${at}  no event  message ${messageId}${withData ? `  ${body}` : ''}`;
  const text = (name: string): string => stringOf(event[name], '?');
  const line = `${at}  ${text('type')} v${event.version}  subject ${text('subject')}  event ${text('id')}  correlationId ${text('correlationId')}`;
  return withData ? `${line}\n    ${JSON.stringify(event.data)}` : line;
}
