import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../../core/json.ts';
import { closeDatabase, openDatabase } from '../../messages/database.ts';
import { prepareTables } from '../store/tables.ts';

/** A subscription to events of a bucket. */
export interface Subscription {
  readonly id: string;
  /** The queue that receives the notifications. */
  readonly queue: string;
  /** The shape of messages: S3's notification or an EventBridge entry. */
  readonly form: 's3' | 'eventbridge';
  /** Event types such as `s3:ObjectCreated:*`. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export interface Subscriptions {
  of(bucket: string): Subscription[];
  /** Replaces the subscriptions of `owner` to a bucket. */
  set(bucket: string, owner: string, subscriptions: readonly Subscription[]): void;
  /** Ends all subscriptions of `owner`. */
  end(owner: string): void;
  /** Ends subscriptions of owners whose name starts with `beginning` and is not in `owners`. */
  keepOnly(beginning: string, owners: readonly string[]): void;
  close(): void;
}

const textsIn = (value: Json | undefined): string[] => (Array.isArray(value) ? value : []).map(String);

const subscriptionIn = (settings: string): Subscription => {
  const { id, queue, form, events, prefix, suffix } = objectOf(JSON.parse(settings));
  return {
    id: stringOf(id),
    queue: stringOf(queue),
    events: textsIn(events),
    form: form === 'eventbridge' ? form : 's3',
    prefix: stringOf(prefix),
    suffix: stringOf(suffix),
  };
};

/** Opens the subscriptions of a data folder. They persist, so that events during a start are not missed. */
export function openSubscriptions(directory: string): Subscriptions {
  const database = openDatabase(directory);
  prepareTables(database);
  const of = database.prepare('SELECT settings FROM subscriptions WHERE bucket = ?');
  const clear = database.prepare('DELETE FROM subscriptions WHERE bucket = ? AND owner = ?');
  const add = database.prepare('INSERT INTO subscriptions VALUES (?, ?, ?)');
  const owners = database.prepare('SELECT DISTINCT owner FROM subscriptions');
  const end = database.prepare('DELETE FROM subscriptions WHERE owner = ?');
  return {
    of: (bucket) => of.all(bucket).map(({ settings }) => subscriptionIn(String(settings))),
    set: (bucket, owner, subscriptions) => {
      clear.run(bucket, owner);
      for (const one of subscriptions) add.run(bucket, owner, JSON.stringify(one));
    },
    end: (owner) => void end.run(owner),
    keepOnly: (beginning, kept) => {
      for (const { owner } of owners.all()) {
        if (String(owner).startsWith(beginning) && !kept.includes(String(owner))) end.run(owner ?? null);
      }
    },
    close: () => closeDatabase(directory),
  };
}

/** Reads prefix and suffix from rules `[{ Name: 'prefix', Value }]`. */
export function filterOf(rules: Json | undefined): Pick<Subscription, 'prefix' | 'suffix'> {
  const given = (Array.isArray(rules) ? rules : []).filter(isObject);
  const textOf = (name: string): string =>
    stringOf(given.find(({ Name }) => stringOf(Name).toLowerCase() === name)?.Value);
  return { prefix: textOf('prefix'), suffix: textOf('suffix') };
}

/** Whether a subscription covers an event type and key. */
export const wants = ({ events, prefix, suffix }: Subscription, event: string, key: string): boolean =>
  events.some((one) => one === event || (one.endsWith(':*') && event.startsWith(one.slice(0, -1)))) &&
  key.startsWith(prefix) &&
  key.endsWith(suffix);

/** The queue subscriptions of a bucket's NotificationConfiguration. */
export function queueConfigurations(
  properties: JsonObject,
): { queueArn: string; events: string[]; rules: Json }[] {
  const { QueueConfigurations } = objectOf(properties.NotificationConfiguration);
  return (Array.isArray(QueueConfigurations) ? QueueConfigurations : []).map(objectOf).map((one) => ({
    queueArn: stringOf(one.Queue),
    events: [one.Event ?? []].flat().map(String),
    rules: objectOf(objectOf(one.Filter).S3Key).Rules ?? [],
  }));
}
