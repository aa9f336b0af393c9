import type { JsonObject } from '../core/json.ts';
import { objectOf, stringOf } from '../core/json.ts';
import { closeDatabase, openDatabase } from '../messages/database.ts';

/** A subscription to a topic. */
export interface Subscription {
  readonly arn: string;
  /** The topic's name. */
  readonly topic: string;
  /** `sqs` and `lambda` are delivered; any other protocol stays pending confirmation. */
  readonly protocol: string;
  /** The ARN of the queue or function. */
  readonly endpoint: string;
  /** FilterPolicy, FilterPolicyScope, RawMessageDelivery, RedrivePolicy. */
  readonly attributes: JsonObject;
}

/** Topics and their subscriptions, kept on disk. */
export interface Topics {
  create(name: string): void;
  has(name: string): boolean;
  names(): string[];
  remove(name: string): void;
  /** Replaces an existing subscription with the same ARN. */
  subscribe(subscription: Subscription): void;
  subscription(arn: string): Subscription | undefined;
  /** Of one topic, or of all. */
  subscriptions(topic?: string): Subscription[];
  unsubscribe(arn: string): void;
  close(): void;
}

/** Opens the topics in a data folder. */
export function openTopics(directory: string): Topics {
  const database = openDatabase(directory);
  const statements = {
    create: database.prepare('INSERT INTO topics VALUES (?) ON CONFLICT DO NOTHING'),
    names: database.prepare('SELECT name FROM topics ORDER BY name'),
    remove: database.prepare('DELETE FROM topics WHERE name = ?'),
    removeSubscriptions: database.prepare('DELETE FROM topic_subscriptions WHERE topic = ?'),
    subscribe: database.prepare('INSERT OR REPLACE INTO topic_subscriptions VALUES (?, ?, ?, ?, ?)'),
    one: database.prepare('SELECT * FROM topic_subscriptions WHERE arn = ?'),
    all: database.prepare('SELECT * FROM topic_subscriptions WHERE ?1 IS NULL OR topic = ?1 ORDER BY arn'),
    unsubscribe: database.prepare('DELETE FROM topic_subscriptions WHERE arn = ?'),
  };
  const names = (): string[] => statements.names.all().map(({ name }) => stringOf(name));
  return {
    create: (name) => void statements.create.run(name),
    has: (name) => names().includes(name),
    names,
    remove: (name) => {
      statements.remove.run(name);
      statements.removeSubscriptions.run(name);
    },
    subscribe: ({ arn, topic, protocol, endpoint, attributes }) =>
      void statements.subscribe.run(arn, topic, protocol, endpoint, JSON.stringify(attributes)),
    subscription: (arn) => statements.one.all(arn).map(subscriptionIn)[0],
    subscriptions: (topic) => statements.all.all(topic ?? null).map(subscriptionIn),
    unsubscribe: (arn) => void statements.unsubscribe.run(arn),
    close: () => closeDatabase(directory),
  };
}

const subscriptionIn = (row: Record<string, unknown>): Subscription => ({
  arn: stringOf(row.arn),
  topic: stringOf(row.topic),
  protocol: stringOf(row.protocol),
  endpoint: stringOf(row.endpoint),
  attributes: objectOf(JSON.parse(stringOf(row.attributes))),
});
