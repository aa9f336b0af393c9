import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';
import { Attributes, objectIn } from '../protocols/aws-query-server.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import type { Queues } from '../sqs/queues.ts';
import { nameOf } from '../sqs/settings.ts';
import { deliver } from './deliver.ts';
import { checkFilter } from './filter.ts';
import type { Subscription, Topics } from './topics.ts';

export const topicArn = (name: string, region: string): string =>
  `arn:aws:sns:${region}:${accountId}:${name}`;

const mostBytes = 256 * 1024;
const mostEntries = 10;
const delivered = ['sqs', 'lambda'];

const invalid = (why: string): AwsError => new AwsError('InvalidParameter', `Invalid parameter: ${why}`);
const listOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** A deterministic ARN: the same topic, protocol and endpoint always get the same one. */
export function subscriptionArn(topic: string, protocol: string, endpoint: string, region: string): string {
  const hash = createHash('sha256').update(`${topic} ${protocol} ${endpoint}`).digest('hex');
  return `${topicArn(topic, region)}:${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}`;
}

const described = (one: Subscription, region: string): JsonObject => ({
  SubscriptionArn: delivered.includes(one.protocol) ? one.arn : 'PendingConfirmation',
  TopicArn: topicArn(one.topic, region),
  Protocol: one.protocol,
  Endpoint: one.endpoint,
  Owner: accountId,
});

/** SNS's operations on standard topics, with queues and functions as subscribers. */
export function topicOperations(topics: Topics, queues: Queues, region: string) {
  function existing(arn: Json | undefined): string {
    const name = nameOf(stringOf(arn));
    if (topics.has(name)) return name;
    throw new AwsError('NotFound', `Topic does not exist: ${name}`);
  }
  function existingSubscription({ SubscriptionArn }: JsonObject): Subscription {
    const found = topics.subscription(stringOf(SubscriptionArn));
    if (found) return found;
    throw new AwsError('NotFound', 'Subscription does not exist');
  }

  function publish(
    arn: string,
    { Message, Subject, MessageStructure, MessageAttributes }: JsonObject,
  ): string {
    const message = stringOf(Message);
    if (message === '') throw invalid('Empty message');
    if (Buffer.byteLength(message) > mostBytes) throw invalid('Message too long');
    const byProtocol = MessageStructure === 'json';
    if (byProtocol && typeof objectIn(message, 'Message')?.default !== 'string') {
      throw invalid('Message Structure - No default entry in JSON message body');
    }
    const subject = typeof Subject === 'string' ? Subject : undefined;
    const attributes = objectOf(MessageAttributes);
    return deliver(topics, queues, { topicArn: arn, message, subject, attributes, byProtocol });
  }

  return {
    CreateTopic: async ({ Name }) => {
      const name = stringOf(Name);
      if (name.endsWith('.fifo')) throw invalid('FIFO topics are not supported locally');
      if (!/^[\w-]{1,256}$/.test(name)) throw invalid('Topic Name');
      topics.create(name);
      return { TopicArn: topicArn(name, region) };
    },
    DeleteTopic: async ({ TopicArn }) => {
      topics.remove(nameOf(stringOf(TopicArn)));
      return {};
    },
    ListTopics: async () => ({
      Topics: topics.names().map((name) => ({ TopicArn: topicArn(name, region) })),
    }),
    GetTopicAttributes: async ({ TopicArn }) => {
      const name = existing(TopicArn);
      const confirmed = String(topics.subscriptions(name).length);
      const attributes = {
        TopicArn: topicArn(name, region),
        Owner: accountId,
        SubscriptionsConfirmed: confirmed,
      };
      return { Attributes: new Attributes(attributes) };
    },
    Subscribe: async ({ TopicArn, Protocol, Endpoint, Attributes: given }) => {
      const [topic, protocol, endpoint] = [existing(TopicArn), stringOf(Protocol), stringOf(Endpoint)];
      if (endpoint === '') throw invalid('Endpoint');
      const attributes = objectOf(given);
      checkFilter(attributes);
      const arn = subscriptionArn(topic, protocol, endpoint, region);
      topics.subscribe({ arn, topic, protocol, endpoint, attributes });
      return { SubscriptionArn: delivered.includes(protocol) ? arn : 'pending confirmation' };
    },
    Unsubscribe: async ({ SubscriptionArn }) => {
      topics.unsubscribe(stringOf(SubscriptionArn));
      return {};
    },
    SetSubscriptionAttributes: async (input) => {
      const found = existingSubscription(input);
      const attributes = { ...found.attributes, [stringOf(input.AttributeName)]: input.AttributeValue ?? '' };
      checkFilter(attributes);
      topics.subscribe({ ...found, attributes });
      return {};
    },
    GetSubscriptionAttributes: async (input) => {
      const found = existingSubscription(input);
      const own = Object.entries(found.attributes).map(([name, value]) => [name, String(value)]);
      const common = Object.entries(described(found, region)).map(([name, value]) => [name, String(value)]);
      return { Attributes: new Attributes(Object.fromEntries([...common, ...own])) };
    },
    ListSubscriptions: async () => ({
      Subscriptions: topics.subscriptions().map((one) => described(one, region)),
    }),
    ListSubscriptionsByTopic: async ({ TopicArn }) => ({
      Subscriptions: topics.subscriptions(existing(TopicArn)).map((one) => described(one, region)),
    }),
    Publish: async (input) => {
      const arn = topicArn(existing(input.TopicArn), region);
      return { MessageId: publish(arn, input) };
    },
    PublishBatch: async ({ TopicArn, PublishBatchRequestEntries }) => {
      const arn = topicArn(existing(TopicArn), region);
      const entries = listOf(PublishBatchRequestEntries);
      if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'The batch request has no entries');
      if (entries.length > mostEntries) {
        throw new AwsError('TooManyEntriesInBatchRequest', `At most ${mostEntries} entries`);
      }
      if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
        throw new AwsError('BatchEntryIdsNotDistinct', 'Two entries have the same id');
      }
      const [Successful, Failed]: [object[], object[]] = [[], []];
      for (const { Id, ...entry } of entries) {
        try {
          Successful.push({ Id, MessageId: publish(arn, entry) });
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          Failed.push({ Id, Code: error.name, Message: error.message, SenderFault: true });
        }
      }
      return { Successful, Failed };
    },
  } satisfies Record<string, Operation>;
}
