import { createHash, randomUUID } from 'node:crypto';
import { isObject, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { objectIn } from '../protocols/aws-query-server.ts';
import { queueBehind } from '../sqs/queue-behind.ts';
import type { Queues } from '../sqs/queues.ts';
import { nameOf } from '../sqs/settings.ts';
import { wants } from './filter.ts';
import type { Subscription, Topics } from './topics.ts';

/** A published message. */
export interface Published {
  readonly topicArn: string;
  readonly message: string;
  readonly subject: string | undefined;
  /** By name: `{ DataType, StringValue | BinaryValue }`. */
  readonly attributes: JsonObject;
  /** Whether `message` holds a text per protocol. */
  readonly byProtocol: boolean;
}

/**
 * Writes a message to the queue of every matching subscription, on disk, before Publish responds.
 *
 * @returns the message id
 */
export function deliver(topics: Topics, queues: Queues, published: Published): string {
  const id = randomUUID();
  const timestamp = new Date().toISOString();
  for (const subscription of topics.subscriptions(nameOf(published.topicArn))) {
    const body = bodyFor(subscription, published);
    if (!wants(subscription, body, published.attributes)) continue;
    const notification = notificationOf({ id, timestamp, body, subscription, published });
    if (subscription.protocol === 'sqs') toQueue(queues, subscription, published, notification, body);
    if (subscription.protocol === 'lambda') toFunction(queues, subscription, notification);
  }
  return id;
}

function bodyFor({ protocol }: Subscription, { message, byProtocol }: Published): string {
  if (!byProtocol) return message;
  const texts = objectOf(JSON.parse(message));
  return stringOf(texts[protocol], stringOf(texts.default));
}

function toQueue(
  queues: Queues,
  { endpoint, attributes }: Subscription,
  published: Published,
  notification: JsonObject,
  body: string,
): void {
  const isRaw = attributes.RawMessageDelivery === 'true';
  const sent = isRaw
    ? queues.send(nameOf(endpoint), body, { attributes: JSON.stringify(published.attributes) })
    : queues.send(nameOf(endpoint), JSON.stringify(notification));
  if (sent !== undefined) return;
  const deadLetters = objectIn(attributes.RedrivePolicy, 'RedrivePolicy')?.deadLetterTargetArn;
  const kept = queues.send(nameOf(stringOf(deadLetters)), JSON.stringify(notification));
  if (kept === undefined)
    process.stderr.write(
      `SNS: the subscribed queue ${endpoint} does not exist locally; the message is lost.\n`,
    );
}

function toFunction(queues: Queues, { endpoint, arn }: Subscription, notification: JsonObject): void {
  const record = {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: arn,
    Sns: notification,
  };
  queues.send(queueBehind(endpoint), JSON.stringify({ Records: [record] }));
}

interface Notified {
  readonly id: string;
  readonly timestamp: string;
  readonly body: string;
  readonly subscription: Subscription;
  readonly published: Published;
}

function notificationOf({ id, timestamp, body, subscription, published }: Notified): JsonObject {
  const { topicArn, subject, attributes } = published;
  const isFunction = subscription.protocol === 'lambda';
  const values = Object.entries(attributes).map(([name, given]): [string, JsonObject] => {
    const { DataType = '', StringValue, BinaryValue } = isObject(given) ? given : {};
    return [name, { Type: DataType, Value: StringValue ?? BinaryValue ?? '' }];
  });
  const MessageAttributes = Object.fromEntries(values);
  const url = {
    SigningCertUrl: 'http://127.0.0.1/local.pem',
    UnsubscribeUrl: 'http://127.0.0.1/unsubscribe',
  };
  const { SigningCertUrl, UnsubscribeUrl } = url;
  return {
    Type: 'Notification',
    MessageId: id,
    TopicArn: topicArn,
    // Functions receive null where queues receive no field.
    ...(subject !== undefined ? { Subject: subject } : isFunction && { Subject: null }),
    Message: body,
    Timestamp: timestamp,
    SignatureVersion: '1',
    Signature: createHash('sha256').update(`${id}${body}`).digest('base64'),
    ...(isFunction ? url : { SigningCertURL: SigningCertUrl, UnsubscribeURL: UnsubscribeUrl }),
    ...((isFunction || values.length > 0) && { MessageAttributes }),
  };
}
